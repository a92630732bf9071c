// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that building and testing the cockpit needs neither a C++ library nor
// the time that measuring takes.
let package = Package(
  name: "cockpit-benchmarks",
  targets: [
    .executableTarget(name: "generate-snapshots", path: "Sources/Generator"),
    .executableTarget(
      name: "simdjson-contender", path: "Sources/SimdjsonContender",
      linkerSettings: [.linkedLibrary("simdjson")]),
    .executableTarget(name: "bare-scan", path: "Sources/BareScan"),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx20
)
