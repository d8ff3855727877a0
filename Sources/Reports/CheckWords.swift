import Criteria

/// What the checks that recipes name look for, in plain words.
enum CheckWords {
  static let checks: [String: Bilingual] = [
    "address": Bilingual(th: "มีที่อยู่ไปรษณีย์ครบในที่เดียว", en: "a postal address stands in one place"),
    "agency": Bilingual(
      th: "เอกสารระบุชื่อหน่วยงานเป็นผู้ดำเนินการ", en: "the document names the agency as the one that acts"),
    "columns": Bilingual(th: "มีตารางที่มีหัวคอลัมน์ครบ", en: "a table has the columns"),
    "contact": Bilingual(
      th: "มีช่องทางติดต่อของหน่วยงานในเนื้อหาของหน้า",
      en: "the agency's contact stands in the content of the page"),
    "current-executive": Bilingual(
      th: "ระบุชื่อผู้บริหารสูงสุดคนเดียวกับที่แสดงไว้ในข้อข้อมูลผู้บริหาร",
      en: "it names the same top executive as the item on executives"),
    "document": Bilingual(
      th: "มีเอกสารประเภทที่ข้อนี้กำหนด และมีเนื้อหาจริง",
      en: "a document of the kind asked for is there, with content"),
    "download": Bilingual(
      th: "มีไฟล์ให้ดาวน์โหลดตามชื่อที่กำหนด", en: "a file of such a name can be downloaded"),
    "filled": Bilingual(
      th: "ไม่มีช่องว่างในตารางตัวเลข", en: "no cell of a table of figures is empty"),
    "follows": Bilingual(
      th: "ข้อที่ต้องสืบเนื่องจากนั้นต้องผ่าน", en: "the item that this one follows from passes"),
    "form": Bilingual(
      th: "มีแบบฟอร์มที่กรอกและส่งออนไลน์ได้", en: "a form can be filled in and sent online"),
    "link": Bilingual(th: "มีลิงก์ไปยังช่องทางที่กำหนด", en: "a link leads to such a place"),
    "list": Bilingual(
      th: "มีรายการหลายบรรทัดที่ขึ้นต้นด้วยคำที่กำหนด", en: "several lines begin with one of the words"),
    "main-site": Bilingual(
      th: "อยู่บนเว็บไซต์หลัก หรือมีลิงก์จากเว็บไซต์หลัก", en: "it is on the main website or linked from it"),
    "map": Bilingual(
      th: "มีแผนที่ที่ฝังไว้ ลิงก์แผนที่ หรือภาพแผนที่", en: "a map is embedded, linked or shown as a picture"),
    "months": Bilingual(
      th: "มีข้อมูลครบทุกเดือน ตุลาคมถึงมีนาคม", en: "every month from October to March is covered"),
    "people": Bilingual(
      th: "ดูการ์ดหรือแถวของบุคคลแต่ละคน", en: "each person's card or row is looked at"),
    "period": Bilingual(
      th: "เอกสารเป็นของช่วงเวลาที่กำหนด", en: "a document is of the period asked for"),
    "picture": Bilingual(th: "มีรูปภาพของสิ่งที่กำหนด", en: "a picture of it is there"),
    "rows": Bilingual(
      th: "มีหลายแถวที่ระบุรายการพร้อมตัวเลข", en: "several rows name one, each with a figure"),
    "script": Bilingual(th: "มีหน้าต่างแชทบนหน้าเว็บ", en: "a chat window runs on the page"),
    "statistics": Bilingual(
      th: "มีตัวเลขสถิติ หรือระบุว่าไม่มี", en: "figures are given, or that there were none"),
    "terms": Bilingual(th: "พบคำในเอกสาร", en: "the document holds the words"),
  ]

  /// The options of checks; `%` stands for the value.
  static let options: [String: Bilingual] = [
    "all": Bilingual(th: "ครบทุกกลุ่ม: %", en: "one of every group: %"),
    "any": Bilingual(th: "คำใดคำหนึ่ง: %", en: "any of: %"),
    "cells": Bilingual(th: "ตัวเลขในตารางอย่างน้อย % ช่อง", en: "at least % figures in a table"),
    "columns": Bilingual(th: "คอลัมน์: %", en: "columns: %"),
    "concept": Bilingual(th: "ข้อที่เกี่ยวข้อง: %", en: "the other item: %"),
    "titles": Bilingual(
      th: "หัวข้อที่ไม่มีเนื้อหาต่อท้ายก็นับ", en: "headings with nothing under them count, too"),
    "dated": Bilingual(th: "ในเอกสารที่ระบุวันที่", en: "in a document that names a day"),
    "starts": Bilingual(th: "ขึ้นต้นด้วย: %", en: "beginning with: %"),
    "dates": Bilingual(th: "วันที่ใดก็ได้ในช่วงเวลานั้น", en: "any date in that time is enough"),
    "except": Bilingual(th: "ไม่นับคำที่อยู่ใน: %", en: "not as part of: %"),
    "extensions": Bilingual(
      th: "หมายเลขต่อภายในหลังคำเหล่านี้ก็พอ: %", en: "an extension behind these words is enough: %"),
    "fields": Bilingual(th: "มีช่องให้กรอกอย่างน้อย % ช่อง", en: "with at least % fields"),
    "footer": Bilingual(th: "นับส่วนท้ายของหน้าด้วย", en: "the page's footer counts too"),
    "frames": Bilingual(th: "ที่อยู่ของผู้ให้บริการ: %", en: "addresses of makers: %"),
    "furniture": Bilingual(
      th: "นับเมนูและส่วนท้ายของหน้าด้วย", en: "menus and footers count too"),
    "boxes": Bilingual(th: "เฉพาะกล่องของแผนผัง", en: "boxes of a chart only"),
    "holds": Bilingual(th: "ที่อยู่หรือสคริปต์มี: %", en: "its source holds: %"),
    "in": Bilingual(th: "เฉพาะ: %", en: "only in: %"),
    "kind": Bilingual(th: "ชนิด: %", en: "kind: %"),
    "least": Bilingual(th: "อย่างน้อย %", en: "at least %"),
    "long-text": Bilingual(th: "มีช่องข้อความยาว", en: "with room for a longer text"),
    "not": Bilingual(th: "ไม่นับ: %", en: "not: %"),
    "not-after": Bilingual(th: "ไม่นับที่อยู่หลังคำว่า: %", en: "not behind: %"),
    "need": Bilingual(th: "สิ่งที่ต้องมี: %", en: "what is needed: %"),
    "none": Bilingual(th: "คำที่แสดงว่าไม่มี: %", en: "words that say there was none: %"),
    "not-complaint": Bilingual(
      th: "ไม่นับแบบฟอร์มที่มีคำ: %", en: "a form with these words does not count: %"),
    "of": Bilingual(th: "ของเอกสารชื่อ: %", en: "of documents called: %"),
    "pages": Bilingual(th: "ไม่นับลิงก์ไปยังไฟล์", en: "a link to a file is none"),
    "parts": Bilingual(th: "ส่วนต่าง ๆ: %", en: "parts: %"),
    "placeholders": Bilingual(
      th: "ไม่นับข้อมูลตัวอย่างของแม่แบบ: %", en: "not beside what only templates have: %"),
    "scripts": Bilingual(th: "สคริปต์ที่วาดแผนที่: %", en: "scripts that draw a map: %"),
    "service": Bilingual(th: "ชื่อที่แสดงว่าเป็นบริการ: %", en: "names of services: %"),
    "spans": Bilingual(
      th: "รายงานที่ครอบคลุมหลายเดือนนับให้ทุกเดือน",
      en: "a report of several months counts for each of them"),
    "terms": Bilingual(th: "คำ: %", en: "words: %"),
    "to": Bilingual(th: "ปลายทาง: %", en: "leading to: %"),
    "units": Bilingual(th: "หน่วยนับ: %", en: "units: %"),
    "whom": Bilingual(th: "ของ: %", en: "of: %"),
    "words": Bilingual(th: "คำ: %", en: "words: %"),
  ]

  /// Values of options that are names of the program, not words of a page.
  static let values: [String: Bilingual] = [
    "present": Bilingual(th: "มีบุคคลนี้", en: "the person is shown"),
    "name": Bilingual(th: "ชื่อ-นามสกุล", en: "name"),
    "position": Bilingual(th: "ตำแหน่ง", en: "position"),
    "photo": Bilingual(th: "รูปถ่าย", en: "photograph"),
    "contact": Bilingual(th: "ช่องทางการติดต่อ", en: "contact"),
    "own-contact": Bilingual(th: "ช่องทางการติดต่อของตนเอง", en: "a contact of one's own"),
    "top": Bilingual(th: "ผู้บริหารสูงสุด", en: "top executive"),
    "deputy": Bilingual(th: "รองผู้บริหารสูงสุด", en: "deputies"),
    "clerk": Bilingual(th: "ปลัด", en: "clerk"),
    "deputy-clerk": Bilingual(th: "รองปลัด", en: "deputy clerk"),
    "head": Bilingual(th: "หัวหน้าส่วนราชการ", en: "heads of divisions"),
    "headline": Bilingual(th: "หัวเรื่อง", en: "the headline"),
    "content": Bilingual(th: "เนื้อหา", en: "the content"),
    "phone": Bilingual(th: "โทรศัพท์", en: "telephone"),
    "fax": Bilingual(th: "โทรสาร", en: "fax"),
    "email": Bilingual(th: "อีเมล", en: "e-mail"),
  ]
}
