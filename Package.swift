// swift-tools-version: 6.2
import PackageDescription

// CI sets GRADWALK_STRICT: there a warning is an error; a learner's first build never fails for one.
let strict = Context.environment["GRADWALK_STRICT"] != nil
let swiftSettings: [SwiftSetting] =
  [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility")]
  + (strict ? [.treatAllWarnings(as: .error)] : [])

/// A room of the house: a Swift target and the rooms and libraries it may import.
func room(
  _ name: String, _ dependencies: [Target.Dependency], linkedLibraries: [String] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, swiftSettings: swiftSettings,
    linkerSettings: linkedLibraries.map { .linkedLibrary($0) })
}

/// A test suite of one room, which shares the helpers in `Testkit`.
func suite(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["Testkit"], path: "Tests/\(name)",
    exclude: exclude, swiftSettings: swiftSettings)
}

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let reals: Target.Dependency = .product(name: "RealModule", package: "swift-numerics")

let package = Package(
  name: "gradwalk",
  products: [.executable(name: "gradwalk", targets: ["gradwalk"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C and C++, each behind a small C header.
    .target(name: "COpenBLAS", linkerSettings: [.linkedLibrary("openblas")]),
    .target(name: "CKernels", cSettings: [.unsafeFlags(["-O3", "-fno-math-errno"])]),
    .target(name: "CReadline", linkerSettings: [.linkedLibrary("readline")]),
    .target(
      name: "CGnuplot",
      linkerSettings: ["boost_iostreams", "boost_filesystem", "boost_system"].map {
        .linkedLibrary($0)
      }),
    .target(
      name: "CMarkdown",
      linkerSettings: [.linkedLibrary("cmark-gfm"), .linkedLibrary("cmark-gfm-extensions")]),
    .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),

    room("Wording", []),
    room("Catalogue", ["Wording"]),
    room("Tensors", ["COpenBLAS", "CKernels", "Wording", "Catalogue", reals], linkedLibraries: ["m"]),
    room("Files", ["Tensors", "CZlib", "Wording", "Catalogue"]),
    room("Autograd", ["Tensors", "Wording", "Catalogue", reals]),
    room("Neural", ["Autograd", "Files", "Wording", "Catalogue"]),
    room("Datasets", ["Tensors", "Files", "Wording", "Catalogue"]),
    room("Explain", ["Autograd", "Neural", "Wording", "Catalogue"]),
    room("Plotting", ["CGnuplot", "Wording", "Catalogue"]),
    room("Syntax", ["Wording"]),
    room("Language", ["Syntax", "Neural", "Datasets", "Plotting", "Wording", "Catalogue"]),
    room("Course", ["Language", "CMarkdown", yams, "Wording", "Catalogue"]),
    room("Terminal", ["CReadline", "Wording", "Catalogue"]),
    room("Notebook", ["Language", "Explain", "Course", "Wording", "Catalogue"]),
    .executableTarget(
      name: "gradwalk", dependencies: ["Notebook", "Terminal", arguments],
      swiftSettings: swiftSettings),

    .target(name: "Testkit", path: "Tests/Testkit", swiftSettings: swiftSettings),
    // What TerminalTests sits down at through a pseudo-terminal.
    .executableTarget(
      name: "terminal-probe", dependencies: ["Terminal", "Wording", "Catalogue"], path: "Tests/TerminalProbe",
      swiftSettings: swiftSettings),
    suite("HouseTests", []),
    suite("WordingTests", ["Wording"]),
    suite("TensorsTests", ["Tensors"]),
    suite("FilesTests", ["Files"]),
    suite("AutogradTests", ["Autograd"], exclude: ["Fixtures"]),
    suite("NeuralTests", ["Neural", "Datasets"], exclude: ["Fixtures"]),
    suite("DatasetsTests", ["Datasets"]),
    suite("ExplainTests", ["Explain"]),
    suite("PlottingTests", ["Plotting"]),
    suite("SyntaxTests", ["Syntax"], exclude: ["Fixtures"]),
    suite("LanguageTests", ["Language"], exclude: ["Messages", "Oracle", "OracleTensors"]),
    suite("CourseTests", ["Course"], exclude: ["Fixtures"]),
    suite("TerminalTests", ["Terminal", "Wording"]),
    suite("NotebookTests", ["Notebook"]),
    suite("ProgramTests", ["Notebook"]),
  ],
  cxxLanguageStandard: .gnucxx17
)
