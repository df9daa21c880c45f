import CShim
import Desk
import Foundation
import Glibc
import Testing

@testable import Store

/// Whose folder it is, and who may work in it.
struct StateFolderTests {
    @Test func aMissingFolderIsMadeForUsAlone() throws {
        let kept = try TemporaryFolder()
        let folder = StateFolder(path: "\(kept.path)/state")
        let refusal = #expect(throws: DeskStoreError.self) { try folder.prepare(create: false) }
        #expect(refusal?.code == .notFound)
        try folder.check()
        #expect(access(folder.path, F_OK) != 0, "checking makes nothing")
        try folder.prepare(create: true)
        var status = stat()
        #expect(stat(folder.path, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o700)
        try folder.prepare(create: false)
    }

    @Test func aFolderWithoutParentIsNotMade() throws {
        let kept = try TemporaryFolder()
        let folder = StateFolder(path: "\(kept.path)/nowhere/state")
        let refusal = #expect(throws: DeskStoreError.self) { try folder.prepare(create: true) }
        #expect(refusal?.code == .notPermitted)
        #expect(throws: DeskStoreError.self) { try folder.check() }
    }

    @Test func aFileIsNoFolder() throws {
        let kept = try TemporaryFolder()
        let path = "\(kept.path)/file"
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        let refusal = #expect(throws: DeskStoreError.self) { try StateFolder(path: path).prepare(create: true) }
        #expect(refusal?.code == .notPermitted)
        #expect(refusal?.reason.contains("not a folder") == true)
    }

    @Test(.enabled(if: geteuid() == 0, "only root can give a folder away"))
    func anotherUsersFolderIsLeftToThatUser() throws {
        let kept = try TemporaryFolder()
        let nobody = try #require(getpwnam("nobody")).pointee.pw_uid
        #expect(chown(kept.path, nobody, gid_t.max) == 0)
        let refusal = #expect(throws: DeskStoreError.self) { try StateFolder(path: kept.path).prepare(create: false) }
        #expect(refusal?.code == .notPermitted)
        #expect(refusal?.reason.contains("runuser -u nobody -- sportello") == true)
    }

    @Test func aFolderWeMayNotWriteInIsRefused() async throws {
        let kept = try TemporaryFolder()
        if geteuid() != 0 {
            #expect(chmod(kept.path, 0o500) == 0)
            let refusal = #expect(throws: DeskStoreError.self) {
                try StateFolder(path: kept.path).prepare(create: true)
            }
            #expect(refusal?.code == .notPermitted)
            return
        }
        // Root may write anywhere: somebody without rights has to try.
        let nobody = try #require(getpwnam("nobody")).pointee.pw_uid
        #expect(chown(kept.path, nobody, gid_t.max) == 0 && chmod(kept.path, 0o500) == 0)
        await #expect(processExitsWith: .exitCode(77)) { [path = kept.path as String, user = nobody as uid_t] in
            guard setuid(user) == 0 else { exit(1) }
            do throws(DeskStoreError) {
                try StateFolder(path: path).prepare(create: true)
                exit(2)
            } catch {
                exit(error.code == .notPermitted && error.reason.contains("not writable") ? 77 : 3)
            }
        }
    }

    @Test("R-D3, 29: one daemon fetches, beside any number of commands")
    func onlyOneDaemonButAnyNumberOfCommands() async throws {
        let bench = try await SQLiteBench()
        try bench.folder.lockForDaemon()
        let refusal = #expect(throws: DeskStoreError.self) { try bench.folder.lockForDaemon() }
        #expect(refusal?.code == .locked)
        let command = try bench.reopened()
        #expect(try command.counts() == DeskCounts())
        try command.close()
    }

    @Test func theLockEndsWithItsProcess() async throws {
        let kept = try TemporaryFolder()
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = kept.path as String] in
            try StateFolder(path: path).lockForDaemon()
            raise(SIGKILL)
        }
        try StateFolder(path: kept.path).lockForDaemon()
    }
}
