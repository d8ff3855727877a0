import ArgumentParser
import Criteria
import Foundation
import Sending

/// Whom a watch tells, and how.
struct SendOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Mail what is to be told here; may be repeated.", valueName: "mail"))
  var mail: [String] = []

  @Option(
    help: ArgumentHelp(
      "Mail what the webmaster has to mend here, and to --mail only the rest.", valueName: "mail"))
  var mailWebmaster: [String] = []

  @Option(help: ArgumentHelp("The sender of the mails.", valueName: "mail"))
  var mailFrom: String?

  @Option(
    help: ArgumentHelp(
      "The mail server: smtp://mail.example:587 or smtps://mail.example.", valueName: "url"))
  var smtp: String?

  @Option(help: ArgumentHelp("Post what is to be told here.", valueName: "url"))
  var webhook: String?

  @Option(help: "What the webhook understands: generic (JSON), line or slack.")
  var webhookShape: Webhook.Shape = .generic

  @Option(
    help: ArgumentHelp(
      "The user, group or room of LINE that is told; else $OIT_LINE_TO.", valueName: "id"))
  var lineTo: String?

  func validate() throws {
    for address in mail + mailWebmaster + [mailFrom].compactMap(\.self)
    where !MailMessage.isAddress(address) {
      throw ValidationError("an address like officer@agency.example was expected, not \(address)")
    }
    let mails = mail + mailWebmaster
    if !mails.isEmpty && (mailFrom == nil || smtp == nil) {
      throw ValidationError("--mail needs --mail-from and --smtp")
    }
    if mail.isEmpty && !mailWebmaster.isEmpty {
      throw ValidationError("--mail-webmaster needs --mail for what the webmaster cannot mend")
    }
    if let smtp, !Self.isServer(smtp, of: ["smtp", "smtps"]) {
      throw ValidationError("--smtp: an address like smtp://mail.example:587 was expected")
    }
    if let webhook, !Self.isServer(webhook, of: ["http", "https"]) {
      throw ValidationError("--webhook: an address like https://hook.example/path was expected")
    }
  }

  private static func isServer(_ url: String, of schemes: [String]) -> Bool {
    guard let parts = URLComponents(string: url), let host = parts.host else { return false }
    return schemes.contains(parts.scheme ?? "") && !host.isEmpty && parts.user == nil
  }

  /// - Throws: `InputFaults` when the environment lacks what a way needs.
  func ways() throws(InputFaults) -> SendWays {
    SendWays(server: mailServer(), options: self, webhook: try hook())
  }

  private func mailServer() -> MailServer? {
    smtp.map { url in
      let name = Self.variable("OIT_SMTP_USER")
      return MailServer(
        url: url, login: name.map { ($0, Self.variable("OIT_SMTP_PASSWORD") ?? "") })
    }
  }

  private func hook() throws(InputFaults) -> Webhook? {
    let isLine = webhookShape == .line
    let push = "https://api.line.me/v2/bot/message/push"
    guard let url = webhook ?? Self.variable("OIT_WEBHOOK") ?? (isLine ? push : nil) else {
      return nil
    }
    guard Self.isServer(url, of: ["http", "https"]) else {
      throw InputFaults("$OIT_WEBHOOK", "an address like https://hook.example/path was expected")
    }
    let hook = Webhook(
      url: url, shape: webhookShape, token: Self.variable("OIT_WEBHOOK_TOKEN"),
      receiver: lineTo ?? Self.variable("OIT_LINE_TO"))
    if isLine && (hook.token == nil || hook.receiver == nil) {
      throw InputFaults(
        "--webhook-shape line",
        "LINE needs the channel access token in $OIT_WEBHOOK_TOKEN and --line-to or $OIT_LINE_TO")
    }
    return hook
  }

  private static func variable(_ name: String) -> String? {
    let value = ProcessInfo.processInfo.environment[name] ?? ""
    return value.isEmpty ? nil : value
  }
}

extension Webhook.Shape: ExpressibleByArgument {}
