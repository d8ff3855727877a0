internal import Foundation

extension Receiver {
  /// A server that takes connections and never says a word.
  package static func mute() throws -> Receiver {
    try Receiver { line, _ in while line.hear() != nil {} }
  }

  /// A server of mail (SMTP); each thing kept is the envelope, an empty line and the mail.
  ///
  /// - Parameters:
  ///   - login: `name:password` that it asks for; `nil` for none.
  ///   - refusal: What it answers to a receiver instead of taking the mail, as `550 no such box`.
  package static func mail(login: String? = nil, refusal: String? = nil) throws -> Receiver {
    try Receiver { line, keep in
      line.say("220 mail.example ESMTP\r\n")
      var envelope: [String] = []
      while let word = line.hear() {
        switch word.split(separator: " ").first?.uppercased() {
        case "EHLO":
          line.say(login == nil ? "250 mail.example\r\n" : "250-mail.example\r\n250 AUTH PLAIN\r\n")
        case "AUTH":
          envelope.append("AUTH")
          line.say("334 \r\n")
          line.say(Self.isRight(line.hear() ?? "", login) ? "235 ok\r\n" : "535 wrong\r\n")
        case "MAIL":
          envelope.append(word)
          line.say("250 ok\r\n")
        case "RCPT":
          envelope.append(word)
          line.say("\(refusal ?? "250 ok")\r\n")
        case "DATA":
          line.say("354 go on\r\n")
          var mail: [String] = []
          while let text = line.hear(), text != "." { mail.append(text) }
          keep((envelope + [""] + mail).joined(separator: "\n"))
          line.say("250 taken\r\n")
          return
        default: line.say("250 ok\r\n")
        }
      }
    }
  }

  private static func isRight(_ word: String, _ login: String?) -> Bool {
    let said = word.split(separator: " ").last.flatMap { Data(base64Encoded: String($0)) }
    let parts = String(decoding: said ?? Data(), as: UTF8.self).split(separator: "\0")
    return parts.suffix(2).joined(separator: ":") == login
  }

  /// A webhook; each thing kept is the head of a request, an empty line and its body.
  ///
  /// - Parameter status: What it answers, as `500 Internal Server Error`.
  package static func webhook(status: String = "200 OK") throws -> Receiver {
    try Receiver { line, keep in
      var head: [String] = []
      while let text = line.hear(), !text.isEmpty { head.append(text) }
      guard !head.isEmpty else { return }
      let length = head.first { $0.lowercased().hasPrefix("content-length:") }
      let count = length?.split(separator: " ").last.flatMap { Int($0) } ?? 0
      let body = line.hear(bytes: count)
      keep((head + ["", body]).joined(separator: "\n"))
      line.say("HTTP/1.1 \(status)\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    }
  }
}
