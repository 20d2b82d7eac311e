// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>

#include <vector>

namespace bee {

/// Names and their values below each other, as plain text that can be selected and copied, by keyboard too.
/// As high as its text, which wraps anywhere: a path without blanks stays in sight.
class FactsView : public QTextEdit {
    Q_OBJECT
public:
    struct Fact {
        QString name;  ///< empty: the value has the whole width
        QString value; ///< may have several lines
        QString note;  ///< muted, below the value; may be empty
        bool monospace = false;
        friend bool operator==(const Fact&, const Fact&) = default;
    };

    explicit FactsView(QWidget* parent = nullptr);

    /// Equal ones: nothing happens, a selection in the text stays.
    void setFacts(const std::vector<Fact>& facts);
    [[nodiscard]] const std::vector<Fact>& facts() const { return m_facts; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void fill();
    void adjustHeight();

    std::vector<Fact> m_facts;
};

} // namespace bee
