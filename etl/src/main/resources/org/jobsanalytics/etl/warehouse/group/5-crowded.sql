analyze staging.crowded;

-- Links that may not hold any more, by both their ends.
truncate staging.needed, staging.link;
insert into staging.needed (offer_id)
select one_id from core.offer_link join staging.crowded on one_id = offer_id
union
select other_id from core.offer_link join staging.crowded on one_id = offer_id
union
select one_id from core.offer_link join staging.crowded on other_id = offer_id
union
select other_id from core.offer_link join staging.crowded on other_id = offer_id;
analyze staging.needed;
