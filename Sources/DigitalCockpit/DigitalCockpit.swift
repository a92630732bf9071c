// DigitalCockpit
