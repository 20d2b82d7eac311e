// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace bee {

/// The way to what is zoomed to: "all › nginx › main › … › epoll_wait", each part a button. What does not fit
/// is left out in the middle and stands in a menu.
class FlameBreadcrumb : public QWidget {
    Q_OBJECT

public:
    explicit FlameBreadcrumb(QWidget* parent = nullptr);

    /// From the root on; plain text that is safe to show.
    void setPath(const QStringList& path);
    [[nodiscard]] const QStringList& path() const { return m_path; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stepChosen(int index); ///< of the path

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void measure();
    void fill();
    void place(int room);
    [[nodiscard]] int widthOf(const QString& text) const;
    [[nodiscard]] QString shortened(const QString& text) const;
    void append(QWidget* part);
    void addStep(int index);
    [[nodiscard]] QToolButton* makeDots();
    void addMenu(int first, int last);
    void addMark();

    QStringList m_path;
    QHBoxLayout* m_row;
    int m_padding = 0; ///< of a step beside its text
    int m_menuWidth = 0;
    QList<QWidget*> m_parts;
};

} // namespace bee
