internal import CCurl
internal import Foundation

/// An address that takes a message as JSON over HTTP.
package struct Webhook: Sendable {
  /// What the address understands.
  package enum Shape: String, Sendable, CaseIterable {
    /// The message for programs as it is.
    case generic
    /// The Messaging API of LINE: a push message to one user, group or room.
    case line
    /// An incoming webhook of Slack, and of what understands the same.
    case slack
  }

  package var url: String
  package var shape: Shape
  /// Sent as a bearer token; LINE asks for it.
  package var token: String?
  /// To whom LINE delivers it.
  package var receiver: String?

  package init(url: String, shape: Shape, token: String? = nil, receiver: String? = nil) {
    self.url = url
    self.shape = shape
    self.token = token
    self.receiver = receiver
  }

  /// The most characters of a text message; LINE takes 5,000, Slack shows 4,000 at once.
  private static let mostCharacters = 3900

  /// What is sent.
  ///
  /// - Parameter data: The message for programs, JSON.
  package func body(subject: String, text: String, data: String) -> String {
    let words = "\(subject)\n\n\(text)"
    let isShort = words.count <= Self.mostCharacters
    let shown = isShort ? words : "\(words.prefix(Self.mostCharacters))…"
    switch shape {
    case .generic: return data
    case .line:
      let message = LineBody.Message(type: "text", text: shown)
      return Self.json(LineBody(to: receiver ?? "", messages: [message]))
    case .slack:
      let plain = shown.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        .replacing(">", with: "&gt;")
      return Self.json(["text": plain])
    }
  }

  /// Hands a message over, and waits until the server answers.
  ///
  /// - Parameter mark: A UUID, by which LINE knows a message that came twice.
  /// - Throws: when the answer is not one of success.
  package func send(_ body: String, mark: String) throws(SendTrouble) {
    let post = try Post(url: url, protocols: "http,https")
    var headers = ["Content-Type: application/json; charset=utf-8"]
    if let token { headers.append("Authorization: Bearer \(token)") }
    if shape == .line { headers.append("X-Line-Retry-Key: \(mark)") }
    try post.set(CURLOPT_HTTPHEADER, list: headers)
    try post.set(CURLOPT_POSTFIELDSIZE, body.utf8.count)
    try post.set(CURLOPT_COPYPOSTFIELDS, body)
    let status = try post.perform()
    // LINE answers 409 to a message that it took before.
    guard (200..<300).contains(status) || (shape == .line && status == 409) else {
      throw SendTrouble("\(post.host): the webhook answered \(status)")
    }
  }

  private struct LineBody: Encodable {
    struct Message: Encodable {
      var type: String
      var text: String
    }
    var to: String
    var messages: [Message]
  }

  private static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self)
    } catch {
      preconditionFailure("texts can be written as JSON: \(error)")
    }
  }
}
