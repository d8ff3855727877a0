import Documents
import Testing

struct RefreshTests {
  @Test(
    "browsers follow it in every way of writing it",
    arguments: [
      "0; url=/a", "0;url=/a", "0;URL='/a'", "0; URL = \"/a\" ", "0, /a", "0 /a", "5;/a",
      " 3 ;\turl=/a",
      "0.5;url=/a", ".5;url=/a", "0; url='/a' and more",
    ])
  func followed(_ text: String) { #expect(Refresh(text)?.address == "/a") }

  @Test(
    "what no browser follows, what loads the page again, and what leaves the time to read is nothing",
    arguments: [
      "", "url=/a", "x;url=/a", "-1;url=/a", "0", "30", "0;", "0;url=", "0;url=''", "30;url=/a",
      "600; url=index.php", "99999999999999999999;url=/a", "5x;url=/a",
    ])
  func nothing(_ text: String) { #expect(Refresh(text) == nil) }

  @Test("an address that only begins like the word is whole")
  func likeTheWord() {
    #expect(Refresh("0;urls.html")?.address == "urls.html")
    #expect(Refresh("0;url")?.address == "url")
  }
}
