/**
 * Documents and their states as agencies exchange them: edXML packages (QCVN
 * 102:2016/BTTTT with Sửa đổi 1:2022), written and read.
 */
@NullMarked
@ApplicationModule
package vn.roviec.exchange;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
