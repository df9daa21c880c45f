import ArgumentParser

/// `sportello ticket …`
struct TicketCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ticket",
        abstract: "Work on tickets, also while the daemon runs.",
        subcommands: [
            TicketList.self, TicketShow.self, TicketTake.self, TicketAssign.self, TicketSeverity.self,
            TicketCategory.self, TicketProduct.self, TicketLanguage.self, TicketStatusCommand.self, TicketReply.self,
            TicketAsk.self, TicketNote.self, TicketSolve.self, TicketClose.self, TicketReopen.self,
            TicketLinkCommand.self, TicketMerge.self, TicketUnmerge.self, TicketSplit.self, TicketUnsplit.self,
            TicketTag.self, TicketUntag.self, TicketFixed.self, TicketRequester.self, TicketAdmit.self,
        ]
    )
}
