select offer_id, day, keys, outline
from core.offer_sketch
