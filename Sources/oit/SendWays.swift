import Fetching
import Foundation
import Reports
import Sending
import Storage

/// The ways that messages of a watch go.
struct SendWays {
  /// A way, as the history names it.
  enum Way: String {
    case everyone = "mail"
    case officer = "mail-officer"
    case webmaster = "mail-webmaster"
    case webhook
  }

  let server: MailServer?
  let options: SendOptions
  let webhook: Webhook?

  /// A letter for each way that is told something.
  func letters(of report: AlarmReport) -> [Letter] {
    var ways: [(Way, AlarmReport.Audience)] = []
    if server != nil, !options.mail.isEmpty {
      ways +=
        options.mailWebmaster.isEmpty
        ? [(.everyone, .everyone)] : [(.officer, .officer), (.webmaster, .webmaster)]
    }
    if webhook != nil { ways.append((.webhook, .everyone)) }
    return ways.compactMap { way, audience in
      report.message(to: audience).map {
        Letter(way: way.rawValue, subject: $0.subject, text: $0.text, data: $0.data)
      }
    }
  }

  /// Hands a letter over, and waits until it is taken.
  func send(_ letter: Letter) throws(SendTrouble) {
    switch Way(rawValue: letter.way) {
    case .everyone, .officer, .webmaster: try mail(letter, to: mailboxes(of: letter))
    case .webhook:
      guard let webhook else { throw Self.unknown(letter) }
      let body = webhook.body(subject: letter.subject, text: letter.text, data: letter.data)
      try webhook.send(body, mark: letter.uuid)
    case nil: throw Self.unknown(letter)
    }
  }

  /// The addresses that a mail goes to; none where a letter goes otherwise.
  private func mailboxes(of letter: Letter) -> [String] {
    switch Way(rawValue: letter.way) {
    case .everyone, .officer: options.mail
    case .webmaster: options.mailWebmaster.isEmpty ? options.mail : options.mailWebmaster
    case .webhook, nil: []
    }
  }

  /// To whom a letter goes, for people.
  func receivers(of letter: Letter) -> String {
    let mailboxes = mailboxes(of: letter)
    return mailboxes.isEmpty
      ? "webhook (\(options.webhookShape.rawValue))" : mailboxes.joined(separator: ", ")
  }

  private func mail(_ letter: Letter, to receivers: [String]) throws(SendTrouble) {
    guard let server, let from = options.mailFrom, !receivers.isEmpty else {
      throw Self.unknown(letter)
    }
    try server.send(
      MailMessage(
        from: from, to: receivers, subject: letter.subject, text: letter.text,
        time: Int(Date().timeIntervalSince1970), mark: letter.uuid))
  }

  private static func unknown(_ letter: Letter) -> SendTrouble {
    SendTrouble("\(letter.way): this way is not among the options any more")
  }
}

extension Letter {
  /// The same each time that it is sent, and that of no other letter.
  fileprivate var uuid: String {
    let hex = Array(SHA256Hex.of(Array("\(id) \(way) \(data)".utf8)))
    let ends = [0, 8, 12, 16, 20, 32]
    return zip(ends, ends.dropFirst()).map { String(hex[$0..<$1]) }.joined(separator: "-")
  }
}
