import Testing

@testable import Sharing

@Suite struct LeaseBookTests {
  @Test("work whose claim holds comes to its end, and is renewed until its result has arrived")
  func held() async throws {
    let book = LeaseBook()
    let value = try await book.during(7, of: 1) {
      book.keep([7], of: book.tokens)
      return "done"
    }
    #expect(value == "done" && book.tokens == [7] && book.agencies == [1])
    book.close(7)
    #expect(book.tokens.isEmpty && book.agencies.isEmpty)
  }

  @Test("work whose claim is lost is cancelled")
  func lost() async throws {
    let book = LeaseBook()
    let value = try await book.during(7, of: 1) {
      book.keep([], of: [7])
      // Ends by the cancellation alone.
      for await _ in AsyncStream<Never>.makeStream().stream {}
      return Task.isCancelled
    }
    #expect(value == nil)
  }

  @Test("a claim that came after the question is not taken for lost")
  func later() async throws {
    let book = LeaseBook()
    let value = try await book.during(8, of: 1) {
      book.keep([], of: [7])
      return "done"
    }
    #expect(value == "done")
  }

  @Test("a result that is on its way is not lost to a late answer")
  func settling() async throws {
    let book = LeaseBook()
    #expect(try await book.during(7, of: 1) { "done" } == "done")
    book.keep([], of: [7])
    #expect(book.tokens == [7])
  }
}
