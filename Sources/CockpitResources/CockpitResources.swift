// CockpitResources
