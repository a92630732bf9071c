// swift-tools-version: 6.2
import PackageDescription

/// The layers of the data, each with those below it.
let catalogue: [Target.Dependency] = ["CockpitCatalogue", "CockpitValues", "CockpitJSON"]
let warehouse: [Target.Dependency] = ["CockpitWarehouse"] + catalogue
let judgement: [Target.Dependency] = ["CockpitJudgement"] + warehouse
let analysis: [Target.Dependency] = ["CockpitAnalysis"] + judgement

/// What each module may import: the arrows of the design, and nothing else.
///
/// The build enforces them with `--explicit-target-dependency-import-check error`.
let arrows: [(module: String, imports: [Target.Dependency])] = [
  ("CockpitResources", ["CCockpitResources"]),
  ("CockpitJSON", []),
  ("CockpitCanvas", []),
  ("CockpitValues", []),
  ("CockpitCatalogue", ["CockpitValues", "CockpitJSON"]),
  ("CockpitWarehouse", catalogue),
  ("CockpitFeed", warehouse),
  ("CockpitDemonstration", ["CockpitFeed"] + warehouse),
  ("CockpitExchange", warehouse),
  ("CockpitJudgement", warehouse),
  ("CockpitAnalysis", judgement),
  ("CockpitOperations", judgement),
  ("CockpitModel", ["CockpitFeed"] + judgement),
  ("CockpitWording", ["CockpitOperations"] + analysis + ["CockpitCanvas", "CockpitResources"]),
  (
    "DigitalCockpit",
    ["CockpitWording", "CockpitOperations"] + analysis + ["CockpitCanvas", "CockpitResources"]
  ),
  ("CockpitTerminal", ["CockpitCanvas", "CNCurses", "CTerminalShims"]),
]

let swiftSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  // Types of collections are named by their parts then, and not looked for in all that the program has: each such
  // search costs a start some 170,000 instructions, a fifteenth of all together.
  .unsafeFlags(
    ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"],
    .when(configuration: .release)),
]

/// What modules use of other people's packages.
let products: [String: [Target.Dependency]] = [
  "CockpitOperations": [.product(name: "Crypto", package: "swift-crypto")],
  "CockpitWarehouse": [.product(name: "Algorithms", package: "swift-algorithms")],
  "CockpitFeed": [
    .product(name: "Crypto", package: "swift-crypto"),
    .product(name: "SystemPackage", package: "swift-system"),
  ],
]

let modules = arrows.map { arrow in
  Target.target(
    name: arrow.module, dependencies: arrow.imports + products[arrow.module, default: []],
    swiftSettings: swiftSettings)
}

/// What tests use beside their module: programs to run, demonstration data to look at, and words
/// to say briefly what they expect.
let more: [String: [Target.Dependency]] = [
  "CockpitTerminal": ["TerminalCrashProgram"],
  "CockpitDemonstration": ["CockpitJudgement"],
  "CockpitCatalogue": ["CockpitWording"],
  "CockpitExchange": ["CockpitWording"],
  "CockpitJudgement": ["CockpitWording"],
  "CockpitAnalysis": ["CockpitDemonstration", "CockpitFeed"],
  "CockpitOperations": ["CockpitDemonstration", "CockpitFeed"],
  "DigitalCockpit": ["CockpitDemonstration", "CockpitFeed"],
]

/// One test target per module, each with what it shares with the others.
let tests = arrows.map { arrow in
  Target.testTarget(
    name: "\(arrow.module)Tests",
    dependencies: [.target(name: arrow.module), "CockpitTestSupport"] + arrow.imports
      + more[arrow.module, default: []],
    exclude: ["CockpitCanvas", "DigitalCockpit"].contains(arrow.module) ? ["Goldens"] : [],
    swiftSettings: swiftSettings)
}

let package = Package(
  name: "digital-cockpit",
  products: [
    .executable(name: "cockpit", targets: ["cockpit"]),
    .library(name: "CockpitModel", targets: ["CockpitModel"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    .systemLibrary(name: "CNCurses", providers: [.apt(["libncurses-dev"])]),
    .target(name: "CTerminalShims", dependencies: ["CNCurses"]),
    .target(name: "CCockpitResources"),
    .executableTarget(
      name: "cockpit",
      dependencies: arrows.map { .target(name: $0.module) } + [
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: swiftSettings),
    .target(
      name: "CockpitTestSupport",
      dependencies: ["CockpitCanvas", "CockpitResources"] + warehouse,
      path: "Tests/CockpitTestSupport",
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "TerminalCrashProgram",
      dependencies: ["CockpitTerminal", "CockpitCanvas"],
      path: "Tests/TerminalCrashProgram",
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "LoadBenchmark",
      dependencies: warehouse + ["CockpitFeed", "CockpitResources"],
      path: "Tests/Benchmarks/LoadBenchmark",
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "GrowthPlot",
      dependencies: ["CockpitCanvas", "DigitalCockpit"],
      path: "Tests/Benchmarks/GrowthPlot",
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "JudgeBenchmark",
      dependencies: judgement + ["CockpitOperations", "CockpitResources"],
      path: "Tests/Benchmarks/JudgeBenchmark",
      swiftSettings: swiftSettings),
    .testTarget(
      name: "cockpitTests",
      dependencies: ["cockpit", "CockpitTestSupport", "CockpitOperations"] + judgement,
      swiftSettings: swiftSettings),
  ] + modules + tests,
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
