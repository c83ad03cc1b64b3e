select cursor, inventory_at, inventory_from
from ops.cursor
where source = ?
