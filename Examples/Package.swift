// swift-tools-version: 6.2
import PackageDescription

/// Small programs on the data model of the cockpit, without any screen.
let package = Package(
  name: "examples",
  dependencies: [.package(name: "digital-cockpit", path: "..")],
  targets: [
    .executableTarget(
      name: "behind-target",
      dependencies: [.product(name: "CockpitModel", package: "digital-cockpit")])
  ],
  swiftLanguageModes: [.v6])
