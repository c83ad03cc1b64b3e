alter table core.offer_sighting add column gone_at timestamptz;
comment on column core.offer_sighting.gone_at is 'Latest fetch of the offer''s own page that said it is there no more, null if none did; it counts where it is later than last_seen.';
