internal import Foundation

/// A mail as RFC 5322 and MIME write it: text in UTF-8 as base64, so every server takes it.
package struct MailMessage: Sendable, Equatable {
  package var from: String
  package var to: [String]
  package var subject: String
  package var text: String
  /// Seconds from 1970.
  package var time: Int
  /// What tells it from every other mail of the sender; letters, digits, `.` and `-`.
  package var mark: String

  package init(
    from: String, to: [String], subject: String, text: String, time: Int, mark: String
  ) {
    self.from = from
    self.to = to
    self.subject = subject
    self.text = text
    self.time = time
    self.mark = mark
  }

  /// Whether a text is a bare address (`name@host`) that can stand in a header.
  package static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f }
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && isPlain
      && !text.contains { "<>()[]:;,\\\"".contains($0) } && text.utf8.count <= 254
  }

  /// The whole mail with its header, lines ended by CR LF.
  package var source: String {
    let host = from.split(separator: "@").last ?? ""
    let header = [
      "Date: \(date)", "From: <\(from)>",
      "To: " + to.map { "<\($0)>" }.joined(separator: ",\r\n "),
      "Subject: " + Self.encoded(subject), "Message-ID: <\(mark)@\(host)>",
      // Nobody is to answer a program with a note of absence (RFC 3834).
      "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64",
    ]
    let body = Array(text.replacing("\n", with: "\r\n").utf8)
    // 57 bytes make a line of 76 characters.
    let lines = stride(from: 0, to: body.count, by: 57).map {
      Data(body[$0..<min($0 + 57, body.count)]).base64EncodedString()
    }
    return (header + [""] + lines).map { $0 + "\r\n" }.joined()
  }

  /// A text of a header as RFC 2047 has it: words of at most 75 characters, none torn, the first
  /// so short that its line has at most 76 with the name of the header.
  static func encoded(_ text: String) -> String {
    var words = [""]
    for character in text.map({ $0.isNewline ? " " : $0 }) {
      let most = words.count == 1 ? 36 : 45
      if words[words.count - 1].utf8.count + character.utf8.count > most { words.append("") }
      words[words.count - 1].append(character)
    }
    return words.map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }
      .joined(separator: "\r\n ")
  }

  /// As RFC 5322 writes a time, in Thailand's zone.
  private var date: String {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.calendar = Calendar(identifier: .gregorian)
    format.timeZone = TimeZone(secondsFromGMT: 7 * 3600)
    format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
    return format.string(from: Date(timeIntervalSince1970: Double(time)))
  }
}
