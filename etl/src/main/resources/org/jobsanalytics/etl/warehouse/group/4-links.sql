insert into core.offer_link
select * from staging.link;
