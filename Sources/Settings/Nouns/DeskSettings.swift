import Desk

/// A desk with its servers and files; `profile` is what the core needs of it.
package struct DeskSettings: Sendable {
    package var profile: DeskProfile
    /// Never empty.
    package var mailboxes: [MailboxSettings]
    package var submission: SubmissionSettings
    /// The desk's own templates, read; `nil` for the built-in ones.
    package var templates: TemplateFolder?
    /// Whether notices carry their text as HTML too.
    package var html = true
    /// What the desk promises; `nil` for a desk without clocks.
    package var policy: PolicySource?

    package init(
        profile: DeskProfile,
        mailboxes: [MailboxSettings],
        submission: SubmissionSettings,
        templates: TemplateFolder? = nil,
        policy: PolicySource? = nil
    ) {
        (self.profile, self.mailboxes, self.submission) = (profile, mailboxes, submission)
        (self.templates, self.policy) = (templates, policy)
    }
}
