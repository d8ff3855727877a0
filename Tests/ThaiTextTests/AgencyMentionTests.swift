import Testing

@testable import ThaiText

@Suite struct AgencyMentionTests {
  @Test(
    "names where they end",
    arguments: [
      ("ประกาศเทศบาลตำบลเมืองตัวอย่าง เรื่อง เจตจำนงสุจริต", ["เมืองตัวอย่าง"]),
      ("ประกาศเทศบาลตําบลเมืองตัวอย่างเรื่องแผน", ["เมืองตัวอย่าง"]),
      ("นายก อบต.บ้านสมมติ อำเภอเมือง", ["บ้านสมมติ"]),
      ("องค์การบริหารส่วนตำบลบ้านสมมติ จึงประกาศ", ["บ้านสมมติ"]),
      ("อบต. บ้านสมมติ จึงประกาศ", ["บ้านสมมติ"]),
      ("สำนัก งานเทศบาลตาบล มีอานาจหน้าที่", []),
      ("เทศบาลเมืองสมมติ และเทศบาลนครสมมติใหญ่", ["สมมติ", "สมมติใหญ่"]),
      ("องค์การบริหารส่วนตำบลมีหน้าที่ต้องทำ", []),
      ("เทศบาลตำบลต้องจัดให้มี", []),
      ("พระราชบัญญัติสภาตำบลและองค์การบริหารส่วนตำบล พ.ศ. 2537", []),
      ("องค์การบริหารส่วนตำบล (ฉบับที่ 7)", []),
      ("เทศบาลตำบล", []),
      ("", []),
    ])
  func mentions(_ text: String, _ proper: [String]) {
    #expect(AgencyMention.all(in: text).map(\.proper) == proper)
  }

  @Test("an agency is named under an earlier kind, too")
  func earlierKind() {
    let agency = AgencyName("เทศบาลตำบลเมืองตัวอย่าง")
    #expect(AgencyMention.names(agency, in: Folded("อบต.เมือง ตัวอย่าง")))
    #expect(!AgencyMention.names(agency, in: Folded("เทศบาลตำบลบ้านสมมติ")))
  }
}
