/// A template folder that cannot be read, and where in it.
struct TemplateFolderFailure: Error {
    let path: String
    let cause: FileFailure
}
