import Settings
import Testing
import Glibc
@Test func rec() throws {
    for name in Project.badConfigurations {
        let f = "\(Project.root)/Tests/BadConfigurations/\(name)"
        var out = ""
        do { _ = try SettingsFile.load(path: "sportello.yaml", environment: [:], files: FolderFiles(f)); out = "GOOD\n" } catch { out = "\(error)\n" }
        let h = fopen("/tmp/rec/\(name)", "w"); fputs(out, h); fclose(h)
    }
}
