import Testing

/// `oit agree` over two small sites of a made-up agency.
@Suite struct AgreeTests {
  private static let contact = """
    <html><body><h1>ติดต่อเรา</h1><p>โทรศัพท์ 0-4399-1234</p>
    <p>เลขที่ 9 หมู่ที่ 1 ตำบลเมืองตัวอย่าง อำเภอเมือง จังหวัดสมมติ 10000</p></body></html>
    """

  private static let labels = """
    file,item,element,verdict,note
    site/contact.html,O5,phone,present,0-4399-1234
    site/contact.html,O5,map,absent,
    site/contact.html,O5,email,present,nowhere to be seen
    site/contact.html,O5,fax,unclear,
    site/contact.html,page,declared_charset,absent,
    site/budget.html,O18@65,covers_FY2565,present,
    site/budget.html,O18@65,covers_FY2566,absent,

    """

  private func run(_ labels: String, _ arguments: [String] = []) async throws -> Command.End {
    let place = try Workplace()
    try place.write(labels, to: "labels.csv")
    try place.write(Self.contact, to: "site/contact.html")
    let budget = "<h1>แผนการใช้จ่ายงบประมาณ ประจำปีงบประมาณ พ.ศ. 2565</h1>"
    let rows = String(repeating: "<p>งบลงทุน รายการก่อสร้างถนนในตำบล</p>", count: 9)
    try place.write("<html><body>\(budget)\(rows)</body></html>", to: "site/budget.html")
    let call = ["agree", "labels.csv", "--sites", ".", "--lang", "en"] + arguments
    return try await Command(arguments: call, folder: place.path).run()
  }

  @Test("counts, intervals and each disagreement with both sides")
  func report() async throws {
    let end = try await run(Self.labels)
    #expect(end.code == 1, "\(end)")
    for words in [
      "decided: 5/5 = 100.0 %", "agree: 4/5 = 80.0 %", "false fail: 1/5 = 20.0 %",
      "O5 email  site/contact.html", "the person says: present, nowhere to be seen",
      "the check says: fail", "What no criterion asks (1)",
    ] { #expect(end.output.contains(words), "\(words) in \(end.output)") }
  }

  @Test("a name that nobody mapped is counted apart and stops nothing")
  func unknownName() async throws {
    let end = try await run("file,item,element,verdict,note\nsite/contact.html,O5,telex,present,\n")
    #expect(end.code == 0, "\(end)")
    #expect(end.output.contains("labels.yaml does not say what `telex` of O5 asks"), "\(end)")
  }

  @Test("where all agree, nothing failed")
  func whole() async throws {
    let lines = Self.labels.split(separator: "\n").filter { !$0.contains("email") }
    let end = try await run(lines.joined(separator: "\n"))
    #expect(end.code == 0 && !end.output.contains("Disagreements"), "\(end)")
  }

  @Test(
    "wrong input, said once",
    arguments: [
      ("site/none.html,O5,phone,present,", "labels.csv:2: site/none.html: there is no such file"),
      ("site/contact.html,O99,phone,present,", "labels.csv:2: FY2564 has no item `O99`"),
      ("../x.html,O5,phone,present,", "labels.csv:2: ../x.html: "),
    ])
  func faults(_ line: String, _ message: String) async throws {
    let end = try await run("file,item,element,verdict,note\n\(line)\n")
    #expect(end.code == 2 && end.output.isEmpty, "\(end)")
    #expect(end.complaints.hasPrefix(message), "\(end)")
    #expect(end.complaints.split(separator: "\n").count == 1, "\(end)")
  }
}
