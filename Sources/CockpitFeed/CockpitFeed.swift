// CockpitFeed
