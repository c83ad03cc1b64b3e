select (max(last_seen) at time zone 'Europe/Paris')::date as day
from mart.offer
