import Glibc

/// libFuzzer around the decoder that SPORTELLO_FUZZ names; without a name it lists them. SPORTELLO_SEEDS names a folder
/// into which the seeds are written first.
@main
enum Fuzz {
    fileprivate static let decoder: Decoder = {
        let name = setting("SPORTELLO_FUZZ") ?? ""
        guard let decoder = Decoder.all.first(where: { $0.name == name }) else {
            print(Decoder.all.map(\.name).joined(separator: "\n"))
            exit(name.isEmpty ? 0 : 64)
        }
        return decoder
    }()

    static func main() {
        writeSeeds()
        var count = CommandLine.argc
        var words = CommandLine.unsafeArgv
        exit(drive(&count, &words, test))
    }

    private static func writeSeeds() {
        let seeds = decoder.seeds
        guard let folder = setting("SPORTELLO_SEEDS") else { return }
        for (index, seed) in seeds.enumerated() {
            guard let file = fopen("\(folder)/seed-\(index)", "w") else { exit(74) }
            fwrite(seed, 1, seed.count, file)
            fclose(file)
        }
    }

    private static func setting(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}

/// What libFuzzer looks for by this name: a flaw ends the process.
@_cdecl("LLVMFuzzerTestOneInput")
func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let flaw = Fuzz.decoder.check(Array(UnsafeBufferPointer(start: start, count: count)))
    precondition(flaw == nil, flaw ?? "")
    return 0
}

/// The entry of libFuzzer for programs that have their own `main`.
@_silgen_name("LLVMFuzzerRunDriver")
private func drive(
    _ count: UnsafeMutablePointer<Int32>,
    _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32
