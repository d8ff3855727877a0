import ArgumentParser
import Criteria
import Fetching
import Reports

/// `oit about-our-requests`: what a webmaster should know who sees our requests in a log.
struct AboutOurRequestsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "about-our-requests",
    abstract: "Prints a text for webmasters: who asks, how often, and how to allow or stop it.",
    discussion: "Put it on the page that --contact names."
  )

  @OptionGroup var requester: RequesterOptions

  @OptionGroup var checklists: ChecklistsOption

  @Option(help: "The language: th or en.")
  var lang: Language = .th

  func run() async throws {
    let folder = try checklists.folder()
    let text = try RequestsText(folder, language: lang)
    var options = LiveOptions()
    options.requester = try requester.requester()
    try Console.print(text.filled(for: options))
  }
}
