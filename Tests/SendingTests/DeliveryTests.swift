import Foundation
import Receiving
import Testing

@testable import Sending

@Suite struct DeliveryTests {
  private static let mail = MailMessage(
    from: "watch@agency.example", to: ["a@agency.example", "b@agency.example"],
    subject: "ข้อมูลหายไป", text: ".\n.จุดนำหน้า\nข้อ O2\n", time: 0, mark: "1")

  @Test("a mail arrives as it was written, for every receiver")
  func arrives() throws {
    let server = try Receiver.mail()
    try MailServer(url: "smtp://127.0.0.1:\(server.port)").send(Self.mail)
    let parts = server.received.first?.components(separatedBy: "\n\n") ?? []
    #expect(server.received.count == 1)
    #expect(parts.first?.contains("MAIL FROM:<watch@agency.example>") == true)
    for name in ["a", "b"] {
      #expect(parts.first?.contains("RCPT TO:<\(name)@agency.example>") == true)
    }
    let sent = Self.mail.source.replacing("\r\n", with: "\n")
    #expect(parts.dropFirst().joined(separator: "\n\n") + "\n" == sent)
  }

  @Test("name and password are given where they are asked for, and wrong ones are told")
  func login() throws {
    let server = try Receiver.mail(login: "desk:s3cret")
    let url = "smtp://127.0.0.1:\(server.port)"
    try MailServer(url: url, login: ("desk", "s3cret")).send(Self.mail)
    #expect(server.received.count == 1 && server.received[0].hasPrefix("AUTH"))
    let trouble = #expect(throws: SendTrouble.self) {
      try MailServer(url: url, login: ("desk", "wrong-word")).send(Self.mail)
    }
    #expect(trouble?.description.contains("wrong-word") == false && server.received.count == 1)
  }

  @Test("a mail that is refused, and a server that is not there, are told")
  func refused() throws {
    let server = try Receiver.mail(refusal: "550 no such box")
    let url = "smtp://127.0.0.1:\(server.port)"
    let trouble = #expect(throws: SendTrouble.self) { try MailServer(url: url).send(Self.mail) }
    #expect(trouble?.description.contains("550") == true && server.received.isEmpty)
    #expect(throws: SendTrouble.self) {
      try MailServer(url: "smtp://127.0.0.1:1").send(Self.mail)
    }
  }

  private static func sent(
    _ shape: Webhook.Shape, text: String = "ข้อ O2 <หาย> & \"ขาด\""
  ) throws -> (head: [String], body: Any) {
    let server = try Receiver.webhook()
    let hook = Webhook(
      url: "http://127.0.0.1:\(server.port)/hook/1", shape: shape, token: "t0ken", receiver: "U1")
    let mark = "5f0c5b0e-0000-4000-8000-000000000001"
    try hook.send(hook.body(subject: "หัวเรื่อง", text: text, data: "{\"a\": 1}"), mark: mark)
    let lines = try #require(server.received.first).components(separatedBy: "\n")
    return (
      Array(lines.dropLast()), try JSONSerialization.jsonObject(with: Data(lines.last!.utf8))
    )
  }

  @Test("a generic webhook gets the message for programs, and the token")
  func generic() throws {
    let (head, body) = try Self.sent(.generic)
    #expect(head[0] == "POST /hook/1 HTTP/1.1" && head.contains("Authorization: Bearer t0ken"))
    #expect(head.contains("Content-Type: application/json; charset=utf-8"))
    #expect(body as? [String: Int] == ["a": 1])
  }

  @Test("LINE gets a push message, and the key by which it knows one that came twice")
  func line() throws {
    let (head, body) = try Self.sent(.line)
    #expect(head.contains("X-Line-Retry-Key: 5f0c5b0e-0000-4000-8000-000000000001"))
    let push = try #require(body as? [String: Any])
    #expect(push["to"] as? String == "U1")
    let messages = try #require(push["messages"] as? [[String: String]])
    #expect(messages == [["type": "text", "text": "หัวเรื่อง\n\nข้อ O2 <หาย> & \"ขาด\""]])
  }

  @Test("Slack gets a text in which nothing is markup")
  func slack() throws {
    let (_, body) = try Self.sent(.slack)
    #expect(
      body as? [String: String] == [
        "text": "หัวเรื่อง\n\nข้อ O2 &lt;หาย&gt; &amp; \"ขาด\""
      ])
  }

  @Test("a long message is cut to what LINE takes", arguments: [Webhook.Shape.line, .slack])
  func long(_ shape: Webhook.Shape) throws {
    let hook = Webhook(url: "http://a.example", shape: shape)
    let body = hook.body(
      subject: "ก", text: String(repeating: "ข", count: 20_000), data: "{}")
    #expect(body.unicodeScalars.count < 5_000 && body.contains("ก") && body.contains("…"))
  }

  @Test("an answer that is no success is told without the secret path")
  func fails() throws {
    let server = try Receiver.webhook(status: "500 Internal Server Error")
    let hook = Webhook(url: "http://127.0.0.1:\(server.port)/s3cret", shape: .slack)
    let trouble = #expect(throws: SendTrouble.self) { try hook.send("{}", mark: "1") }
    #expect(trouble?.description.contains("500") == true)
    #expect(trouble?.description.contains("s3cret") == false)
    #expect(server.received.count == 1)
  }
}
