// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours: Swift 6 language mode, warnings are errors, `any` is written out.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A target of ours imports only what is named here; `Tests/ArrowTests` holds every `import` against this table.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
    name: "sportello",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "sportello", targets: ["sportello"]),
        .executable(name: "sportello-bench", targets: ["sportello-bench"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto.git", exact: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams.git", exact: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache.git", exact: "2.1.1"),
    ],
    targets: [
        // C
        .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
        .target(name: "CShim"),
        .target(name: "CLanguageTable", exclude: ["weights.bin"]),
        // Pure: no I/O, no clock, no randomness.
        module("CivilTime"),
        module("MailSyntax", ["CivilTime"]),
        module("IMAPSyntax", ["CivilTime"]),
        module("LanguageID", ["CLanguageTable"]),
        module("TextSearch"),
        module("ServiceLevels", ["CivilTime"]),
        module("Desk", ["CivilTime", "MailSyntax", "IMAPSyntax", "LanguageID", "ServiceLevels"]),
        module(
            "Notices",
            [
                "CivilTime", "MailSyntax", "LanguageID", "ServiceLevels", "Desk",
                .product(name: "Mustache", package: "swift-mustache"),
            ]
        ),
        // Effects.
        module("Telemetry", ["CShim", "CivilTime"]),
        module(
            "Store",
            [
                "CShim", "CivilTime", "MailSyntax", "IMAPSyntax", "LanguageID", "Desk", "Telemetry",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),
        module("Wire", ["CCurl", "CShim"]),
        module("Mailboxes", ["CivilTime", "IMAPSyntax", "MailSyntax", "Desk", "Wire", "Telemetry"]),
        module("Submission", ["CivilTime", "MailSyntax", "Desk", "Wire", "Telemetry"]),
        module(
            "Settings",
            [
                "CivilTime", "MailSyntax", "LanguageID", "ServiceLevels", "Desk",
                .product(name: "Yams", package: "Yams"),
            ]
        ),
        module(
            "Service",
            [
                "CShim", "CivilTime", "MailSyntax", "IMAPSyntax", "LanguageID", "ServiceLevels", "Desk", "Notices",
                "Telemetry", "Store", "Wire", "Mailboxes", "Submission", "Settings",
            ]
        ),
        .executableTarget(
            name: "sportello",
            dependencies: [
                "CivilTime", "MailSyntax", "IMAPSyntax", "LanguageID", "ServiceLevels", "Desk", "Notices", "Telemetry",
                "Wire", "Store", "Mailboxes", "Settings", "Service",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "sportello-bench",
            dependencies: [
                "CShim", "CivilTime", "MailSyntax", "IMAPSyntax", "ServiceLevels", "Desk", "Telemetry", "Store", "Wire",
                "Mailboxes", "Submission", "Settings", "Service",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),

        // Tests
        tests("CivilTimeTests", ["CivilTime"]),
        tests("MailSyntaxTests", ["CivilTime", "MailSyntax"]),
        tests("FuzzTests", ["MailSyntax", "IMAPSyntax", "Submission"]),
        tests("IMAPSyntaxTests", ["CivilTime", "IMAPSyntax"]),
        tests("LanguageIDTests", ["CLanguageTable", "LanguageID"]),
        tests("TextSearchTests", ["TextSearch"]),
        tests("ServiceLevelsTests", ["CivilTime", "ServiceLevels", "Settings"]),
        tests("DeskTests", ["CivilTime", "MailSyntax", "IMAPSyntax", "LanguageID", "ServiceLevels", "Desk"]),
        tests(
            "StoreTests",
            [
                "CShim", "CivilTime", "MailSyntax", "IMAPSyntax", "LanguageID", "ServiceLevels", "Desk", "Store",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
        tests("ArrowTests", []),
        .testTarget(
            name: "NoticesTests",
            dependencies: ["CivilTime", "MailSyntax", "LanguageID", "ServiceLevels", "Desk", "Notices"],
            exclude: ["Goldens"],
            swiftSettings: strict
        ),
        tests("TelemetryTests", ["CivilTime", "Telemetry"]),
        tests("SettingsTests", ["CivilTime", "MailSyntax", "LanguageID", "ServiceLevels", "Desk", "Settings"]),
        tests("SubmissionTests", ["CivilTime", "MailSyntax", "Desk", "Wire", "Submission"]),
        .target(
            name: "DeskTesting",
            dependencies: [
                "CivilTime", "MailSyntax", "IMAPSyntax", "LanguageID", "ServiceLevels", "Desk", "Telemetry", "Store",
            ],
            path: "Tests/DeskTesting",
            swiftSettings: strict
        ),
        tests(
            "MailboxesTests",
            ["CivilTime", "IMAPSyntax", "Desk", "Telemetry", "Store", "Wire", "Mailboxes", "DeskTesting"]
        ),
        tests(
            "ServiceTests",
            [
                "CivilTime", "MailSyntax", "IMAPSyntax", "LanguageID", "ServiceLevels", "Desk", "Notices", "Telemetry",
                "Store", "Wire", "Mailboxes", "Submission", "Settings", "Service", "DeskTesting",
            ]
        ),
        .testTarget(name: "WireTests", dependencies: ["Wire"], exclude: ["Servers"], swiftSettings: strict),
    ]
)
