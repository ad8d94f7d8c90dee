import type { Examples } from "./examples.ts";

export const STYLE: Readonly<Record<string, Examples>> = {
  "content/number-style": {
    wrong: [
      ["Có 1.202/1627 thôn đạt chuẩn.", ["1627"]],
      ["Đạt 5.2% kế hoạch, trồng 1.5 ha.", ["5.2", "1.5"]],
      ["Tập huấn cho 19710 người.", ["19710"]],
    ],
    right: [
      "Tập huấn cho 19.710 người, đạt 5,2% kế hoạch, mục 1.2 và năm 2024.",
      "Giai đoạn 2021 - 2025 có 1.080 người.",
    ],
  },
  "content/percent-space": { wrong: [["Đạt 1,2 % kế hoạch.", [" %"]]], right: ["Đạt 1,2% kế hoạch."] },
  "content/unit-space": {
    wrong: [["Làm được 15,78km đường.", ["15,78km"]]],
    right: ["Làm được 15,78 km đường, đạt 5%, diện tích 4 m²/người."],
  },
  "content/range-style": {
    wrong: [["Giai đoạn 2021 - 2025, giai đoạn 2026 - 2030 và giai đoạn 2021-2025.", ["2021-2025"]]],
    right: ["Giai đoạn 2021 - 2025 và giai đoạn 2026 - 2030, đạt khoảng 45-50%."],
  },
  "content/padded-count": {
    wrong: [["Cẩm Xuyên 7 thôn, Vũ Quang 03 thôn.", ["03"]]],
    right: ["Cẩm Xuyên 07 thôn, Vũ Quang 03 thôn; có 4 huyện.", "Có 04 trung tâm y tế ở 5 huyện."],
  },
  "content/doubled-word": {
    wrong: [
      ["Phục hồi hồi nâng cấp mặt đường.", ["hồi hồi"]],
      ["Quyết định ngày ngày 25/8/2021.", ["ngày ngày"]],
      ["Kết nối các các câu lạc bộ.", ["các các"]],
      ["Phát triển triển kinh tế nông thôn.", ["triển triển"]],
      ["Ủy ban nhân dân tỉnh của của Hà Tĩnh.", ["của của"]],
      ["Đẩy mạnh mạnh tuyên truyền.", ["mạnh mạnh"]],
      ["Tổ chức thực hiện hiện các nhiệm vụ.", ["hiện hiện"]],
    ],
    right: [
      "Luôn luôn cố gắng, đời đời ghi nhớ; các xã xã hội hóa giao thông; Ban Chỉ đạo chỉ đạo sát sao.",
      "Diện tích tích tụ ruộng đất tăng; trình HĐND tỉnh, tờ trình trình UBND tỉnh.",
      // Two compounds meet.
      "Căn cứ quy định chi tiết và biện pháp thi hành luật luật sư;",
      "Quyết định về việc phân công công việc của các thành viên.",
      "Văn bản do thư ký ký và đóng dấu.",
      "Văn bản được cấp ủy ủy quyền ký.",
      "Quy chế làm việc của Đảng bộ bộ phận.",
      "Nâng cao chất lượng lượng hóa các chỉ tiêu, thực hành hành chính công.",
      "Kiểm tra việc thực hiện hiện đại hóa.",
      "Tăng cường quản lý lý lịch, bảo đảm đảm nhận nhiệm vụ; phối hợp hợp tác công tư.",
    ],
  },
  "content/confusion": {
    wrong: [
      ["Phần đầu 100% huyện đạt chuẩn, phân đầu hoàn thành sớm.", ["Phần đầu", "phân đầu"]],
      ["Nhiệm vụ trong tâm là cập nhập số liệu.", ["trong tâm", "cập nhập"]],
    ],
    right: [
      "Phần đầu văn bản nêu kết quả; trong tâm trí người dân; sản lượng bón phân đầu trâu; khả năng xuất khẩu.",
      "Phấn đấu hoàn thành nhiệm vụ trọng tâm; phần đấu giá đất; cũng cố gắng hơn.",
    ],
  },
  "content/truncated-year": {
    wrong: [["Đề án giai đoạn 2021 - 202”, gửi Sở.", ["2021 - 202"]]],
    right: ["Đề án giai đoạn 2021 - 2025, có 2000 - 2100 hộ và 2021 - 20 km."],
  },
  "content/missing-year": {
    wrong: [["Phân bổ cho các huyện, xã năm để nâng cấp.", ["xã năm"]]],
    right: [
      "Những tháng đầu năm và cuối năm để nâng cấp; kế hoạch năm của tỉnh; năm 2024 để hoàn thành; trong năm là hai.",
      "Đề nghị UBND thị xã Ngã Năm và các xã tiếp tục rà soát; xã được công nhận thuộc thị xã Ngã Năm là Vĩnh Quới.",
    ],
  },
  "content/abbreviation": {
    wrong: [
      ["Nâng cấp mặt đường BTXM, làm thêm BTXM.", ["BTXM"]],
      ["Nâng cấp đường xã BTXM, làm tiếp ở xã ATK.", ["BTXM", "ATK"]],
    ],
    right: [
      "Nâng cấp mặt đường bê tông xi măng (BTXM), làm thêm BTXM.",
      "UBND tỉnh chỉ đạo Chương trình MTQG, OCOP theo 24/CT-UBND.",
      "Được công nhận là xã AL Bá, thị trấn NT Mộc Châu; các xã của Chư Sê: Ia Ko, AL Bá và Ia Glai.",
    ],
  },
};

export const MARKS: Readonly<Record<string, Examples>> = {
  "content/balance": {
    wrong: [
      ["Có 13 thôn (Cẩm Xuyên: 6, Lộc Hà: 2; lũy kế 1.202 thôn (chiếm 73,9%).", ["("]],
      ["Nghi Xuân: 2; Vũ Quang: 3).", [")"]],
      ["Đề án “Thí điểm xây dựng tỉnh, gửi Sở.", ["“"]],
      ['Phong trào "Toàn dân đoàn kết.', ['"']],
    ],
    right: [
      "a) Công tác đỡ đầu, gồm 1) trường học và 2) nhà ở (mới).",
      "Đề án “Thí điểm” (hoặc phòng (Kinh tế), cán bộ).",
    ],
  },
  "content/double-space": {
    wrong: [["Kết quả  đạt được.", ["  "]]],
    right: ["Số:    /BC-UBND", "Hà Tĩnh, ngày   tháng 6 năm 2024", "Tên ..........  chức vụ"],
  },
  "content/space-before-mark": {
    wrong: [["Huyện Can Lộc , huyện Thạch Hà ( mới ).", [" ", " ", " "]]],
    right: ["Huyện Can Lộc, huyện Thạch Hà (mới)./.", "Giao thông ..."],
  },
  "content/space-after-mark": {
    wrong: [["Nghi Xuân:2; Hương Khê,Thạch Hà. Đạt chuẩn.Còn lại.", [":", ",", "."]]],
    right: ["Nghi Xuân: 2; lúc 7:30; tỷ lệ 1:2000; https://hatinh.gov.vn; TP.HCM; 5,2%."],
  },
  "content/hyphen-space": {
    wrong: [["Gia đình kiểu mẫu -5 có nề nếp; văn hóa- giáo dục.", [" -", "- "]]],
    right: ["Gia đình kiểu mẫu - 5 có nề nếp; nhiệt độ xuống âm -5 độ; 45-50%."],
  },
  "content/dash": {
    wrong: [
      ["Độc lập – Tự do – Hạnh phúc", ["Độc lập – Tự do – Hạnh phúc"]],
      ["Y tế - văn hóa – giáo dục.", [" – "]],
    ],
    right: ["Độc lập - Tự do - Hạnh phúc", "Y tế - văn hóa - giáo dục."],
  },
  "content/unicode": {
    wrong: [
      ["Huyện \u00D0ức Thọ.", ["\u00D0"]],
      ["Ha\u0300 Ti\u0303nh la\u0300m", ["Hà Tĩnh làm"]],
      ["Xã\u200B Cẩm Bình.", ["\u200B"]],
    ],
    right: ["Huyện Đức Thọ, Hà Tĩnh."],
  },
};

export const CAPITALS: Readonly<Record<string, Examples>> = {
  "content/capital-people": {
    wrong: [["Các tầng lớp nhân dân hưởng ứng.", ["nhân dân"]]],
    right: [
      "Toàn thể Nhân dân; Ủy ban nhân dân, Hội đồng nhân dân tỉnh, lực lượng vũ trang nhân dân, Công an nhân dân.",
    ],
  },
  "content/capital-state": {
    wrong: [["Chủ trương của Đảng và nhà nước.", ["nhà nước"]]],
    right: ["Chủ trương của Đảng và Nhà nước; vốn ngân sách nhà nước; cơ quan hành chính nhà nước."],
  },
  "content/capital-clause": {
    wrong: [["Theo Điểm a Khoản 2 Điều 103 và điều 5 Luật này.", ["Điểm a", "Khoản 2", "điều 5"]]],
    right: ["Theo điểm a khoản 2 Điều 103 Luật này, có 3 điều 5 người biết.", "Khoản 1 nêu rõ."],
  },
  "content/capital-document-type": {
    wrong: [["Theo quyết định số 321/QĐ-TTg.", ["quyết định số 321/QĐ-TTg"]]],
    right: ["Theo Quyết định số 321/QĐ-TTg, các quyết định khác và (số 211/KH-UBND)."],
  },
  "content/capital-unit": {
    wrong: [
      ["Các huyện Hương Khê, Thị xã Kỳ Anh và Huyện Can Lộc.", ["Thị xã", "Huyện"]],
      ["Tại 13 huyện, Thành phố, thị xã.", ["Thành phố"]],
    ],
    right: [
      "Thị xã Kỳ Anh, thị xã Hồng Lĩnh, Thành phố Hồ Chí Minh và Huyện ủy Can Lộc, Tỉnh ủy Hà Tĩnh.",
      "Thị xã chưa đạt 2/5 tiêu chí (Xã đạt chuẩn nông thôn mới; Phường đạt chuẩn đô thị văn minh).",
      "Huyện Đức Thọ: thị trấn Đức Thọ còn 1/9; Huyện Nghi Xuân: thị trấn Xuân An còn 4/9.",
    ],
  },
  "content/capital-body": {
    wrong: [
      [
        "Bộ Công thương, Ủy Ban Nhân Dân tỉnh, hội đồng nhân dân và Ban chỉ đạo tỉnh.",
        ["Bộ Công thương", "Ủy Ban Nhân Dân", "hội đồng nhân dân", "Ban chỉ đạo"],
      ],
    ],
    right: [
      "Bộ Công Thương, Ủy ban nhân dân tỉnh, ban chỉ đạo các cấp, các sở Tài chính, Xây dựng; hội chợ công thương.",
    ],
  },
};
