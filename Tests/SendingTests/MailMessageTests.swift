import Foundation
import Testing

@testable import Sending

@Suite struct MailMessageTests {
  private static let mail = MailMessage(
    from: "watch@agency.example", to: ["a@agency.example", "b@agency.example"],
    subject: "เทศบาลตำบลเมืองตัวอย่าง: ข้อมูลหายไป ๒ รายการ (O2, O7) กรุณาแก้ไข",
    text: String(repeating: "ข้อ O2 ขาดช่องทางการติดต่อ\n", count: 40), time: 1_619_776_800,
    mark: "run-7.mail")

  private static var parts: (head: String, body: String) {
    let source = mail.source
    let middle = source.range(of: "\r\n\r\n")!
    return (String(source[..<middle.lowerBound]), String(source[middle.upperBound...]))
  }

  @Test("the text comes back whole, with the ends of lines that mail has")
  func body() throws {
    let bytes = try #require(
      Data(base64Encoded: Self.parts.body, options: .ignoreUnknownCharacters))
    #expect(
      String(decoding: bytes, as: UTF8.self) == Self.mail.text.replacing("\n", with: "\r\n"))
  }

  @Test("no line is longer than servers take, and every one is ASCII with CR LF")
  func lines() {
    let lines = Self.mail.source.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 76 && !$0.contains("\n") })
    #expect(Self.mail.source.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("the subject comes back whole, and no word of it is torn within a character")
  func subject() throws {
    let words = MailMessage.encoded(Self.mail.subject).components(separatedBy: "\r\n ")
    #expect(words.count > 1)
    let texts = try words.map { word in
      #expect(word.utf8.count <= 75 && word.hasPrefix("=?UTF-8?B?") && word.hasSuffix("?="))
      let bytes = try #require(Data(base64Encoded: String(word.dropFirst(10).dropLast(2))))
      return try #require(String(validating: bytes, as: UTF8.self))
    }
    #expect(texts.joined() == Self.mail.subject)
  }

  @Test("a subject cannot add a line to the header")
  func injection() {
    var mail = Self.mail
    mail.subject = "a\r\nBcc: other@agency.example"
    #expect(!mail.source.contains("\r\nBcc:"))
  }

  @Test("the header has the day in Thailand and both receivers")
  func header() {
    #expect(Self.parts.head.contains("Date: Fri, 30 Apr 2021 17:00:00 +0700"))
    #expect(Self.parts.head.contains("To: <a@agency.example>,\r\n <b@agency.example>"))
    #expect(Self.parts.head.contains("Message-ID: <run-7.mail@agency.example>"))
  }

  @Test(
    "what is no bare address is none",
    arguments: [
      "", "a", "@a.example", "a@", "a@b@c", "a b@c.example", "a@c.example\r\nBcc: d@e.example",
      "<a@c.example>", "a@c.example,b@c.example", "ก@c.example",
    ])
  func noAddress(_ text: String) { #expect(!MailMessage.isAddress(text)) }

  @Test func address() { #expect(MailMessage.isAddress("it.desk+oit@agency.go.example")) }
}
