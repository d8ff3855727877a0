import Testing

@testable import Documents

struct WebHostTests {
  @Test(
    "the host as people mean it",
    arguments: [
      ("https://www.Example.go.th/a", "example.go.th"),
      ("http://user:secret@example.go.th:8080/a@b", "example.go.th"),
      ("https://example.go.th?x=1", "example.go.th"),
      ("https://example.go.th#top", "example.go.th"),
      ("//example.go.th/a", ""),
      ("", ""),
      ("://", ""),
      ("http://@", ""),
    ])
  func host(url: String, expected: String) {
    #expect(url.webHost == expected)
  }

  @Test(
    "addresses that lead to the same place",
    arguments: [
      ("https://www.example.go.th/", "http://example.go.th"),
      ("https://example.go.th/a/#part", "http://example.go.th:80/a"),
      ("https://example.go.th/%E0%B8%81.pdf", "https://EXAMPLE.go.th/ก.pdf"),
      ("https://example.go.th/a?b=1#c", "https://example.go.th/a?b=1"),
    ])
  func same(one: String, other: String) {
    #expect(one.webKey == other.webKey)
  }

  @Test(
    "addresses that do not",
    arguments: [
      ("https://example.go.th/A", "https://example.go.th/a"),
      ("https://example.go.th/a?b=1", "https://example.go.th/a?b=2"),
      ("https://example.go.th/a", "https://a.example.go.th/a"),
      ("https://example.go.th/100%", "https://example.go.th/100"),
      ("mailto:a@example.go.th", "https://example.go.th"),
    ])
  func different(one: String, other: String) {
    #expect(one.webKey != other.webKey)
  }
}
