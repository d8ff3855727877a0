// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "oit-audit",
  products: [.executable(name: "oit", targets: ["oit"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    // The doors to C libraries.
    .systemLibrary(
      name: "CCurl", path: "Sources/C/Curl", pkgConfig: "libcurl",
      providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CResolver", path: "Sources/C/Resolver"),
    .systemLibrary(
      name: "CLibXML2", path: "Sources/C/LibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CZlib", path: "Sources/C/Zlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CBrotli", path: "Sources/C/Brotli", pkgConfig: "libbrotlidec",
      providers: [.apt(["libbrotli-dev"])]),
    .systemLibrary(
      name: "CArchive", path: "Sources/C/Archive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(
      name: "CPostgres", path: "Sources/C/Postgres", pkgConfig: "libpq",
      providers: [.apt(["libpq-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", path: "Sources/C/XLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"])]),

    // The rooms, from the ground up; a room imports only what stands in its list.
    .target(name: "ThaiText"),
    .target(name: "Causes"),
    .target(name: "Filing"),
    .target(
      name: "Criteria",
      dependencies: [
        "ThaiText", .product(name: "SwiftCSV", package: "SwiftCSV"),
        .product(name: "Yams", package: "Yams"),
      ]),
    .target(name: "Preparing", dependencies: ["Criteria", "ThaiText"]),
    .target(
      name: "Scoring",
      dependencies: ["Causes", "Criteria", "ThaiText"]),
    .target(
      name: "Fetching",
      dependencies: [
        "Causes", "Filing", "CBrotli", "CCurl", "CResolver", "CZlib",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Documents",
      dependencies: [
        "Causes", "ThaiText", "CArchive", "CLibXML2",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    .target(
      name: "Gathering",
      dependencies: ["Causes", "Criteria", "Documents", "Fetching", "ThaiText"]),
    .target(
      name: "Judging",
      dependencies: ["Causes", "Scoring", "Criteria", "Documents", "ThaiText"]),
    .target(
      name: "Auditing",
      dependencies: [
        "Causes", "Gathering", "Judging", "Scoring", "Criteria", "Documents", "Fetching",
        "ThaiText",
      ]),
    .target(name: "Watching", dependencies: ["Scoring"]),
    .target(
      name: "Reports", dependencies: ["Causes", "Scoring", "Criteria", "ThaiText", "Watching"]),
    .target(name: "Sending", dependencies: ["CCurl"]),
    .target(
      name: "Rendering",
      dependencies: [
        "Causes", "Fetching", .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    .target(
      name: "Batching",
      dependencies: [
        "Causes", "Fetching", .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    .target(name: "Sharing", dependencies: ["CPostgres", "Fetching"]),
    .target(
      name: "Storage",
      dependencies: [
        "Criteria", "Fetching", "Filing", "Reports", "Scoring", "Watching", "CZlib",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .target(name: "Packing", dependencies: ["Reports", "Scoring", "CArchive", "CXLSXWriter"]),
    .target(
      name: "Serving",
      dependencies: [
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    .executableTarget(
      name: "oit",
      dependencies: [
        "Auditing", "Batching", "Gathering", "Rendering", "Reports", "Packing", "Serving",
        "Sending", "Sharing", "Storage", "Watching",
        "Scoring",
        "Criteria",
        "Preparing", "Judging", "Causes", "Filing",
        "Fetching", "Documents", "ThaiText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .testTarget(name: "ThaiTextTests", dependencies: ["ThaiText"], exclude: ["Cases"]),
    .testTarget(name: "FilingTests", dependencies: ["Filing"]),
    .testTarget(name: "CriteriaTests", dependencies: ["Criteria"], exclude: ["Cases"]),
    .testTarget(
      name: "PreparingTests", dependencies: ["Preparing", "Criteria"], exclude: ["Cases"]),
    .testTarget(name: "ScoringTests", dependencies: ["Scoring", "Criteria"]),
    .testTarget(
      name: "FetchingTests", dependencies: ["Causes", "Fetching", "Filing", "Serving", "CCurl"]),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Causes", "Documents", "CArchive"], exclude: ["Cases"]),
    .testTarget(
      name: "GatheringTests",
      dependencies: ["Causes", "Gathering", "Fetching", "Criteria", "Documents", "ThaiText"]),
    .testTarget(
      name: "JudgingTests",
      dependencies: ["Causes", "Judging", "Scoring", "Criteria", "Documents"],
      exclude: ["Cases"]),
    .testTarget(
      name: "ReportsTests", dependencies: ["Causes", "Reports", "Scoring", "Criteria", "ThaiText"],
      exclude: ["Golden"]),
    .testTarget(name: "RenderingTests", dependencies: ["Rendering", "Causes", "Fetching"]),
    .testTarget(name: "BatchingTests", dependencies: ["Batching", "Causes", "Fetching"]),
    // A real server for the tests of what is shared.
    .target(
      name: "PostgresServing",
      dependencies: [.product(name: "Subprocess", package: "swift-subprocess")],
      path: "Tests/PostgresServing"),
    .testTarget(name: "SharingTests", dependencies: ["Sharing", "Fetching", "PostgresServing"]),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Storage", "Criteria", "Reports", "Scoring", "Watching",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(name: "WatchingTests", dependencies: ["Watching", "Scoring"]),
    // Servers of mail and of webhooks for tests of what is sent.
    .target(name: "Receiving", path: "Tests/Receiving"),
    .testTarget(name: "SendingTests", dependencies: ["Sending", "Receiving"]),
    .testTarget(
      name: "PackingTests", dependencies: ["Packing", "Reports", "Scoring", "CArchive"]),
    .testTarget(
      name: "AuditingTests",
      dependencies: [
        "Auditing", "Causes", "Gathering", "Judging", "Scoring", "Criteria", "Documents",
        "Fetching", "Reports", "ThaiText", "Serving",
      ],
      exclude: ["Cases"]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "oit", "Fetching", "PostgresServing", "Receiving", "Storage",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)

// Settings are said once; the doors to C take none.
for target in package.targets where [.regular, .executable, .test].contains(target.type) {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
  ]
}
