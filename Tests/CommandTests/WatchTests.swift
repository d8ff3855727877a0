import Foundation
import Receiving
import Testing

@Suite struct WatchTests {
  private static func mail(to server: borrowing Receiver) -> String {
    "--mail officer@agency.example --mail-from oit@agency.example "
      + "--smtp smtp://127.0.0.1:\(server.port)"
  }

  /// The text of a mail, of which the body is base64.
  private static func text(of mail: String) throws -> String {
    let middle = try #require(mail.range(of: "base64\n\n"))
    let body = mail[middle.upperBound...]
    let bytes = try #require(
      Data(base64Encoded: String(body), options: .ignoreUnknownCharacters))
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("one element that is taken out is told once, by name, with a copy of what showed it")
  func oneElement() async throws {
    let site = try WatchedSite()
    let mails = try Receiver.mail()
    let hooks = try Receiver.webhook()
    let ways = "\(Self.mail(to: mails)) --webhook http://127.0.0.1:\(hooks.port)/hook"
    try await served(site.folders) { port in
      let first = try await site.night(1, port: port, ways)
      #expect(first.code == 0 && first.output.contains("the first night"), "\(first)")
      let same = try await site.night(2, port: port, ways)
      #expect(same.code == 0 && same.output.contains("nothing new"), "\(same)")
      try site.publish(.reworded)
      let reworded = try await site.night(3, port: port, ways)
      #expect(reworded.code == 0 && mails.received.isEmpty && hooks.received.isEmpty, "\(reworded)")

      try site.publish(.withoutChart)
      let lost = try await site.night(4, port: port, ways)
      #expect(lost.code == 4 && mails.received.count == 1, "\(lost)")
      let text = try Self.text(of: try #require(mails.received.first))
      #expect(text.contains("O1") && text.contains("Last seen on 13 April 2021"), "\(text)")
      #expect(lost.output.contains(text.replacing("\r\n", with: "\n")))
      let hook = try #require(hooks.received.first?.split(separator: "\n").last)
      let told = try #require(
        try JSONSerialization.jsonObject(with: Data(hook.utf8)) as? [String: Any])
      let alarms = try #require(told["alarms"] as? [[String: Any]])
      #expect(alarms.count == 1 && alarms[0]["item"] as? String == "O1")
      #expect(alarms[0]["element"] as? String == "chart" && alarms[0]["kind"] as? String == "lost")
      let copy = try #require(text.components(separatedBy: "Copy: ").dropFirst().first)
      let path = String(copy.prefix { !$0.isNewline })
      #expect(try String(contentsOfFile: path, encoding: .utf8).contains("ยินดีต้อนรับ"))

      let after = try await site.night(5, port: port, ways)
      #expect(after.code == 0 && mails.received.count == 1, "\(after)")
      #expect(FileManager.default.fileExists(atPath: path))
      try site.publish(.whole)
      let mended = try await site.night(6, port: port, ways)
      #expect(mended.code == 0 && mails.received.count == 2, "\(mended)")
      #expect(try Self.text(of: try #require(mails.received.last)).contains("There again"))
      #expect(mails.received.count == 2 && hooks.received.count == 2)
    }
  }

  @Test("what could not be sent is said, waits, and is sent the next night, once")
  func unsent() async throws {
    let site = try WatchedSite()
    let refusing = try Receiver.mail(refusal: "451 later")
    let taking = try Receiver.mail(login: "desk:w0rd")
    let login = ["OIT_SMTP_USER": "desk", "OIT_SMTP_PASSWORD": "w0rd"]
    try await served(site.folders) { port in
      _ = try await site.night(1, port: port, Self.mail(to: refusing))
      try site.publish(.withoutChart)
      let failed = try await site.night(2, port: port, Self.mail(to: refusing))
      #expect(failed.code == 4 && failed.complaints.contains("waits for the next run"), "\(failed)")
      let again = try await site.night(3, port: port, Self.mail(to: refusing))
      #expect(again.code == 8 && again.complaints.contains("waits for the next run"), "\(again)")
      for day in 4...5 {
        let sent = try await site.night(
          day, port: port, Self.mail(to: taking), environment: login)
        #expect(sent.code == 0 && taking.received.count == 1, "\(sent)")
      }
      #expect(try Self.text(of: try #require(taking.received.first)).contains("O1"))
      #expect(refusing.received.isEmpty)
    }
  }

  @Test("a dry run shows the message, sends nothing and keeps nothing")
  func dryRun() async throws {
    let site = try WatchedSite()
    let mails = try Receiver.mail()
    try await served(site.folders) { port in
      _ = try await site.night(1, port: port, Self.mail(to: mails))
      try site.publish(.withoutChart)
      for _ in 1...2 {
        let dry = try await site.night(2, port: port, "--dry-run \(Self.mail(to: mails))")
        #expect(dry.code == 4 && dry.output.contains("officer@agency.example"), "\(dry)")
        #expect(dry.output.contains("O1") && mails.received.isEmpty)
      }
      let told = try await site.night(2, port: port, Self.mail(to: mails))
      #expect(told.code == 4 && mails.received.count == 1, "\(told)")
    }
  }

  @Test("a site that is out of reach is told after the patience, once, and not as a loss")
  func trouble() async throws {
    let site = try WatchedSite()
    try await served(site.folders) { port in _ = try await site.night(1, port: port) }
    for day in 2...5 {
      // Nothing listens there.
      let end = try await site.night(day, port: 1, "--patience 3 --sweep off")
      #expect(end.code == (day == 4 ? 4 : 0), "\(day): \(end)")
      #expect(end.output.contains("cannot be looked at (3 nights in a row)") == (day == 4))
      #expect(!end.output.contains("gone"), "\(end)")
    }
  }

  @Test("a loss between submission and the end of the assessment is told as such")
  func assessment() async throws {
    let site = try WatchedSite()
    let days = "--submitted 2021-04-11 --assessed-until 2021-04-12"
    try await served(site.folders) { port in
      _ = try await site.night(1, port: port, days)
      try site.publish(.withoutChart)
      let end = try await site.night(2, port: port, days)
      #expect(end.code == 4 && end.output.contains("an assessor may look at any time"), "\(end)")
      try site.publish(.whole)
      let after = try await site.night(3, port: port, days)
      #expect(!after.output.contains("an assessor may look"), "\(after)")
    }
  }

  @Test("a loss since other addresses were submitted is told apart")
  func otherAddresses() async throws {
    let site = try WatchedSite()
    try await served(site.folders) { port in
      _ = try await site.night(1, port: port)
      try site.publish(.withoutChart)
      let file = try site.place.read("agency.yaml")
      try site.place.write(
        file + "  O3:\n    urls: [http://www.mueangtuayang.example/]\n", to: "agency.yaml")
      let end = try await site.night(2, port: port)
      #expect(end.output.contains("counts no more since"), "\(end)")
    }
  }
}
