// A stretch of a scale, chosen by its two ends.
#pragma once

#include <QWidget>

namespace faultline {

/// Two handles on one groove, at whole steps from 0 to `last`. Left and right keys move the lower handle,
/// with Shift the upper one; Home and End open the range. It knows no units: see DeathsFacet.
class RangeSlider : public QWidget {
    Q_OBJECT

public:
    RangeSlider(int last, QWidget *parent = nullptr);

    int low() const noexcept { return m_low; }
    int high() const noexcept { return m_high; }
    /// Both are brought into the scale and in order.
    void setRange(int low, int high);
    QSize sizeHint() const override { return {160, 22}; }

signals:
    /// By the user's hand only.
    void moved(int low, int high);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Handle { None, Low, High };

    double xOf(int step) const;
    int stepAt(double x) const;
    Handle handleAt(double x) const;
    void move(Handle handle, int step);

    int m_last;
    int m_low = 0;
    int m_high;
    Handle m_held = Handle::None;
};

} // namespace faultline
