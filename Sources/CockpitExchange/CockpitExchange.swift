// CockpitExchange
