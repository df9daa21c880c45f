// swift-tools-version: 6.2
import PackageDescription

/// The decoders of foreign bytes under libFuzzer, apart from the project so that its build needs no fuzzer: `make fuzz`.
let fuzzed: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
    .unsafeFlags(["-enable-testing", "-sanitize=fuzzer", "-O"]),
]

let package = Package(
    name: "fuzz",
    platforms: [.macOS(.v15)],
    targets: [
        .target(name: "CivilTime", swiftSettings: fuzzed),
        .target(name: "MailSyntax", dependencies: ["CivilTime"], swiftSettings: fuzzed),
        .target(name: "IMAPSyntax", dependencies: ["CivilTime"], swiftSettings: fuzzed),
        .target(name: "Submission", swiftSettings: fuzzed),
        .executableTarget(
            name: "Fuzz",
            dependencies: ["MailSyntax", "IMAPSyntax", "Submission"],
            swiftSettings: fuzzed,
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]
        ),
    ]
)
