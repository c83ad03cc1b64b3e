select source, name
from mart.source
