import ThaiText

/// The words by which pages that stand in for something else give themselves away.
///
/// None decides alone: `PageState` also asks how much else the page holds, so that a good page
/// that mentions them stays good.
enum StateMarkers {
  /// Says that there is no such page.
  static let notFound: [Term] = [
    "ไม่พบหน้าที่", "ไม่พบหน้าเว็บ", "ไม่พบหน้านี้", "ไม่พบหน้าเพจ", "ไม่พบเพจ", "ไม่พบเว็บเพจ",
    "ไม่พบหน้าดังกล่าว", "ไม่มีหน้าที่คุณ", "ไม่มีหน้าที่ท่าน", "ไม่พบไฟล์", "ขออภัยไม่พบหน้า",
    "หน้าที่คุณค้นหาไม่", "หน้าที่ท่านค้นหาไม่", "ไม่พบสิ่งที่คุณค้นหา", "page not found",
    "404 not found", "error 404", "404 error", "page cannot be found", "page can't be found",
    "page could not be found", "page doesn't exist", "page does not exist",
    "requested url was not found", "object not found", "file not found", "nothing was found",
    "page you are looking for", "page you requested",
  ]

  /// Two of these say the same.
  static let notFoundHints: [Term] = [
    Term("404", wholeWord: true), Term("not found", wholeWord: true), "ไม่พบ", "oops", "ขออภัย",
  ]

  /// Says that the page is still to be made.
  static let placeholder: [Term] = [
    "อยู่ระหว่างปรับปรุง", "อยู่ระหว่างการปรับปรุง", "อยู่ในระหว่างปรับปรุง",
    "อยู่ในระหว่างการปรับปรุง", "กำลังปรับปรุง", "อยู่ระหว่างจัดทำ", "อยู่ระหว่างการจัดทำ",
    "อยู่ในระหว่างการจัดทำ", "กำลังจัดทำ", "กำลังดำเนินการจัดทำ",
    "อยู่ระหว่างพัฒนา", "อยู่ระหว่างการพัฒนา", "กำลังพัฒนาระบบ", "รอปรับปรุงข้อมูล", "รอข้อมูล",
    "เร็วๆ นี้", "coming soon", "under construction", "not available now", "page is being updated",
  ]

  /// Says so of a page, but in a cell or list of a report that a project is being carried out.
  static let underWay: [Term] = [
    "อยู่ระหว่างดำเนินการ", "อยู่ระหว่างการดำเนินการ", "อยู่ในระหว่างดำเนินการ",
    "อยู่ในระหว่างการดำเนินการ",
  ]

  /// Says so only when it is all that the block says: "no complaints" is a true statistic.
  static let nothing: [Term] = [
    "ไม่พบข้อมูล", "ไม่มีข้อมูล", "ยังไม่มีข้อมูล", "ไม่พบรายการ", "ไม่มีรายการ", "no data",
    "no data found", "no results found", "no data available in table", "test", "ทดสอบ",
    "hello world", "hello world!", "ไม่พบข้อมูลที่ค้นหา", "ไม่พบบทความ",
  ]

  /// Names of the empty element into which scripts draw a page.
  static let roots: Set<String> = [
    "root", "app", "__next", "__nuxt", "app-root", "___gatsby", "main-app", "react-root", "svelte",
  ]
}
