select cursor, inventory_at
from ops.cursor
where source = ?
