import Auditing
import Causes
import Criteria
import Documents
import Scoring
import Testing

@Suite struct RobotsAuditTests {
  @Test("documents that robots.txt forbids leave their items open; none is called missing")
  func open() async throws {
    let sample = try await Sample.mended.value
    let submitted = Set(sample.agency.answers.values.flatMap(\.urls))
    let result = await sample.audit { look in
      guard look.url.hasSuffix(".pdf"), !submitted.contains(look.url) else { return look }
      var look = look
      look.sight = .unclear(.robotsDisallowed)
      return look
    }
    let open = result.items.filter { $0.verdict == .undecided }
    #expect(open.count > 3)
    #expect(
      open.allSatisfy {
        $0.reasons.contains(.accessBlocked) || $0.reasons == [.dependencyUndecided]
      })
    #expect(result.items.allSatisfy { $0.verdict != .fail }, "\(result.items.map(\.summary))")
  }

  @Test("a submitted page that robots.txt forbids is judged, with a warning")
  func warned() async throws {
    let sample = try await Sample.mended.value
    let url = try #require(sample.agency.answers["O1"]?.urls.first)
    let result = await sample.audit { look in
      var look = look
      if look.url == url { look.remarks.append(.robotsDisallowed) }
      return look
    }
    let item = try #require(result.items.first { $0.id == "O1" })
    #expect(item.verdict == .pass)
    #expect(item.warnings.contains(Warning(.robotsDisallowed, url)))
  }
}
