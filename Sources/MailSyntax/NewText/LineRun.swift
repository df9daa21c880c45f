/// A run of lines of one kind, before it is decided what is folded.
struct LineRun {
    var kind: MessageText.Kind
    /// In the text.
    var range: Range<Int>
    /// Whether the lines bear quote marks, rather than being all that follows an attribution.
    var isMarked = false
    var isBlank = false
}
