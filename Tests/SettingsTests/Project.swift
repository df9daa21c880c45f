import Settings

/// The folders of the project, found from this file.
enum Project {
    static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
        separator: "/"
    )

    static var badConfigurations: [String] {
        let folder = root + "/Tests/BadConfigurations"
        let files = LocalFiles()
        let names = (try? files.names(in: folder)) ?? []
        return names.filter { (try? files.status(of: "\(folder)/\($0)").kind) == .folder }
    }

    static func text(_ path: String) throws -> String {
        String(decoding: try LocalFiles().contents(of: "\(root)/\(path)", limit: SettingsFile.limit), as: UTF8.self)
    }
}
