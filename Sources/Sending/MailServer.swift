internal import CCurl

/// A server that takes mail (SMTP), and how it is talked to.
package struct MailServer: Sendable {
  /// `smtp://mail.example:587`, which goes on with STARTTLS where the server has it, or
  /// `smtps://mail.example`.
  package var url: String
  /// Name and password; they are given away over TLS only, except to this machine.
  package var login: (name: String, password: String)?

  package init(url: String, login: (name: String, password: String)? = nil) {
    self.url = url
    self.login = login
  }

  /// Hands a mail over, and waits until the server answers.
  ///
  /// - Throws: when the server did not take it for every receiver.
  package func send(_ mail: MailMessage) throws(SendTrouble) {
    let post = try Post(url: url, protocols: "smtp,smtps")
    try post.set(CURLOPT_MAIL_FROM, "<\(mail.from)>")
    try post.set(CURLOPT_MAIL_RCPT, list: mail.to.map { "<\($0)>" })
    let manner = login != nil && !isHere ? CURLUSESSL_ALL : CURLUSESSL_TRY
    try post.set(CURLOPT_USE_SSL, Int(manner.rawValue))
    if let login {
      try post.set(CURLOPT_USERNAME, login.name)
      try post.set(CURLOPT_PASSWORD, login.password)
    }
    try post.upload(mail.source)
    let status = try post.perform()
    guard (200..<300).contains(status) else {
      throw SendTrouble("\(url): the mail server answered \(status)")
    }
  }

  private var isHere: Bool {
    let host = url.split(separator: "/").dropFirst().first ?? ""
    return ["127.0.0.1", "localhost", "[::1]"].contains { host == $0 || host.hasPrefix("\($0):") }
  }
}
