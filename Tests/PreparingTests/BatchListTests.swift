import Criteria
import Preparing
import Testing

@Suite struct BatchListTests {
  private func faults(_ text: String) -> [String] {
    do {
      _ = try BatchList.read(text, file: "a.csv")
      return []
    } catch {
      return error.faults.map(\.description)
    }
  }

  @Test("a row an agency and item becomes one file an agency, in the order of the table")
  func long() throws {
    let list = try BatchList.read(
      """
      หน่วยงาน,จังหวัด,ปี,เว็บไซต์,ข้อ,ลิงก์
      เทศบาลตำบลก,ตัวอย่าง,2566,http://a.example/,O1,http://a.example/1
      เทศบาลตำบลข,,2566,http://b.example/,O2,-
      เทศบาลตำบลก,ตัวอย่าง,2566,http://a.example/,o๒,"http://a.example/2
      http://a.example/3"
      เทศบาลตำบลก,ตัวอย่าง,2566,http://a.example/,O1,http://a.example/4

      """, file: "a.csv")
    #expect(list.entries.map(\.place.line) == [2, 3])
    #expect(
      list.entries[0].text == """
        agency: เทศบาลตำบลก
        year: 2566
        main-site: http://a.example/
        province: ตัวอย่าง
        items:
          O1:
            urls:
              - http://a.example/1
              - http://a.example/4
          O2:
            urls:
              - http://a.example/2
              - http://a.example/3

        """)
    #expect(list.entries[1].text.hasSuffix("items: {}\n"))
  }

  @Test("a row an agency with a column an item, or with its file")
  func wide() throws {
    let wide = try BatchList.read(
      "agency,year,website,O1,O2\nอบต.ก,2566,http://a.example/,http://a.example/1,\n", file: "a.csv"
    )
    #expect(wide.entries.count == 1 && wide.entries[0].text.contains("O1:"))
    #expect(!wide.entries[0].text.contains("O2:"))
    let files = try BatchList.read("file\na/agency.yaml\nb.yaml\n", file: "a.csv")
    #expect(files.entries.map(\.file) == ["a/agency.yaml", "b.yaml"])
  }

  @Test(
    "what is wrong is said with its line",
    arguments: [
      ("agency,year\nก,2566\n", "a.csv:1: the column `main-site` is missing, or one called `file`"),
      ("file,colour\nx,y\n", "a.csv:1: there is no column `colour`; there is `file`"),
      ("file,file\nx,y\n", "a.csv:1: two columns are called `file`"),
      ("file\n", "a.csv: the table names no agency"),
      (
        "agency,year,website,O1\nก,2566,http://a/,x.go.th\n",
        "a.csv:2: O1: this address lacks http:// or https://: x.go.th"
      ),
      (
        "agency,year,website,item,url\nก,2566,http://a/,P1,http://a/1\n",
        "a.csv:2: `P1` is not the number of an item: the letter O and a number"
      ),
      (
        "agency,year,website,O1\n,2566,http://a/,\n",
        "a.csv:2: `agency`, `year` and `main-site` are all needed in a row"
      ),
    ])
  func wrong(_ text: String, _ fault: String) {
    #expect(faults(text).contains { $0.hasPrefix(fault) }, "\(faults(text))")
  }
}
