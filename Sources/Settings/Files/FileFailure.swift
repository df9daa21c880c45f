/// Why a file or folder cannot be used; its description ends a sentence.
package enum FileFailure: Error, Hashable, Sendable {
    case missing
    case forbidden
    case notAFile
    case notAFolder
    case tooLarge(limit: Int)
    /// Anything else, in words.
    case unusable(String)
}

extension FileFailure: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missing: "no such file or folder"
        case .forbidden: "permission denied"
        case .notAFile: "not a regular file"
        case .notAFolder: "not a folder"
        case .tooLarge(let limit): "larger than \(limit) bytes"
        case .unusable(let cause): cause
        }
    }
}
