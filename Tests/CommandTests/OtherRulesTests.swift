import Foundation
import Testing

/// A result is planned, scored and compared by the rules that it was judged by.
@Suite struct OtherRulesTests {
  private static let school = """
    year: 2564
    audience: school
    title: {th: ชุดของสถานศึกษา (สมมติ), en: A set for schools (made up)}
    sources: {GK: สมมติ}
    scoring:
      weights: {IIT: 0, EIT: 0, OIT: 100, source: [GK], confidence: unverified}
      rounding: {sub-indicator: exact, indicator: exact, instrument: 2, total: 2, source: [GK],
        confidence: unverified}
      levels: {rows: [{name: ผ่าน, from: 85}, {name: ไม่ผ่าน, from: 0}], source: [GK],
        confidence: unverified}
      pass-mark: {from: 85, source: [GK], confidence: unverified}
    indicators:
      - number: 1
        instrument: OIT
        name: {th: การเปิดเผยข้อมูล, en: Disclosure}
        source: [GK]
        confidence: unverified
        sub-indicators:
          - id: "1.1"
            name: {th: ข้อมูลพื้นฐาน, en: Basic data}
            source: [GK]
            confidence: unverified
            items:
              O1: {concept: contact, title: {th: การติดต่อ, en: Contact}, period: current_state,
                source: [GK], confidence: unverified, elements: {phone: {th: โทรศัพท์, en: Telephone,
                source: [GK], confidence: unverified}}}
              O2: {concept: curriculum, title: {th: หลักสูตร, en: Curriculum}, source: [GK],
                period: current_state, confidence: unverified, elements: {plan: {th: แผนการเรียน,
                en: Plan of lessons, source: [GK], confidence: unverified}}}
    recipes:
      curriculum: {elements: {plan: {all: [{follows: {concept: contact}}, {terms: {any: [หลักสูตร]}}]}}}

    """

  private static let pupil = """
    agency: โรงเรียนเมืองตัวอย่าง
    year: 2564
    main-site: http://www.mueangtuayang.example/
    items:
      O1: {urls: ["http://www.mueangtuayang.example/none.html"]}
      O2: {urls: ["http://www.mueangtuayang.example/none.html"]}

    """

  @Test("contested rules that an agency's file set hold for its result, and every report says so")
  func overrides() async throws {
    let sample = SampleSite.failing
    let place = try Workplace()
    let flag = "risk-action-follows-assessment"
    let agency = try String(contentsOfFile: sample.agencyFile, encoding: .utf8)
    try place.write(agency + "\ncriteria: {\(flag): fail}\n", to: "changed.yaml")
    try await served(sample.folders) { port in
      let served = sample.arguments(port: port).map {
        $0 == sample.agencyFile ? "changed.yaml" : $0
      }
      let arguments = served + ["--json", "changed.json", "--html", "changed.html"]
      let end = try await Command(arguments: arguments, folder: place.path).run()
      #expect(end.code == 1 && end.output.contains("\(flag) = fail"), "\(end)")
    }
    #expect(try place.read("changed.html").contains("\(flag) = fail"))
    let json = try place.read("changed.json")
    #expect(json.contains("\"\(flag)\" : \"fail\""))
    // As if O36 had failed, and O37 with it: it rests on O36 only by the rule that was set.
    try place.write(json.failing("O36").failing("O37"), to: "changed.json")
    try place.write(
      json.failing("O36").failing("O37").replacing(
        "\"\(flag)\" : \"fail\"", with: "\"\(flag)\" : \"off\""),
      to: "off.json")
    try place.write(json.replacing("\"\(flag)\"", with: "\"no-such-rule\""), to: "unknown.json")
    let runs = [
      ("plan changed.json --oit 100", 0, "O37 ", "← O36"),
      ("plan changed.json --oit 100", 0, "\(flag) = fail", ""),
      ("plan off.json --oit 100", 0, "\(flag) = off", ""),
      ("score changed.json", 0, "\(flag) = fail", ""),
      ("compare-years changed.json off.json", 0, "2564: ", "\(flag) = off"),
      ("plan unknown.json", 2, "`no-such-rule: fail`, which FY2564 does not know", ""),
    ]
    for (arguments, code, words, more) in runs {
      let end = try await place.run(arguments)
      #expect(end.code == code, "\(arguments): \(end)")
      let lines = (end.output + end.complaints).split(separator: "\n")
      let isSaid = lines.contains { line in
        line.contains(words) && (more.isEmpty || line.contains(more))
      }
      #expect(isSaid, "\(arguments): \(end)")
    }
    let off = try await place.run("plan off.json --oit 100")
    #expect(!off.output.contains("← O36"), "\(off)")
  }

  @Test("a result judged by a set of its own is planned and compared by it, and by no other")
  func ownSet() async throws {
    let place = try Workplace()
    try place.write(Self.school, to: "school.yaml")
    try place.write(Self.school.replacing("year: 2564", with: "year: 2563"), to: "earlier.yaml")
    try place.write(Self.pupil, to: "pupil.yaml")
    try place.write("", to: "site/www.mueangtuayang.example/")
    try place.write("<h1>a</h1>", to: "site/www.mueangtuayang.example/index.html")
    try await served(["\(place.path)/site"]) { port in
      let end = try await place.run(
        "check pupil.yaml --checklist school.yaml --json school.json --today 2021-04-30"
          + " --map www.mueangtuayang.example=127.0.0.1:\(port)")
      #expect(end.code == 1, "\(end)")
    }
    let runs = [
      (
        "plan school.json --oit 100", 2,
        "judged by a set for `school`; name its file with --checklist"
      ),
      ("plan school.json --oit 100 --checklist school.yaml", 0, "O2 Curriculum"),
      ("plan school.json --oit 100 --checklist school.yaml", 0, "← O1"),
      ("plan school.json --oit 100 --checklist earlier.yaml", 2, "judged by a set for `school`"),
      ("compare-years school.json school.json", 2, "name its file with --checklist"),
      ("compare-years school.json school.json --checklist school.yaml", 0, "1 Disclosure"),
      (
        "compare-years school.json school.json --checklist school.yaml --checklist earlier.yaml", 2,
        "earlier.yaml: the set is of FY2563 for `school`"
      ),
      ("score school.json --checklist school.yaml", 0, "ไม่ผ่าน"),
      ("check pupil.yaml --checklist school.yaml --checklist earlier.yaml", 2, "only one set"),
    ]
    for (arguments, code, words) in runs {
      let end = try await place.run(arguments)
      #expect(end.code == code, "\(arguments): \(end)")
      #expect((end.output + end.complaints).contains(words), "\(arguments): \(end)")
    }
  }
}

extension String {
  /// The result with another verdict on an item; keys are sorted, so `id` stands before it.
  fileprivate func failing(_ item: String) -> String {
    guard let start = range(of: "\"id\" : \"\(item)\"")?.upperBound,
      let verdict = range(
        of: "\"verdict\" : \"pass\",\n      \"warnings\"", range: start..<endIndex)
    else { return self }
    return replacingCharacters(in: verdict, with: "\"verdict\" : \"fail\",\n      \"warnings\"")
  }
}
